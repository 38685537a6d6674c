package io.mooring.lab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.mooring.lab.violation.Borrower;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.mooring.lab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule SHARES_NO_TYPE_WITH_THE_PRODUCT =
      noClasses()
          .that()
          .resideInAPackage("io.mooring.lab..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.mooring..").and(not(resideInAPackage("io.mooring.lab.."))))
          .because("the lab plays other people's systems: a shared type would share a mistake");

  @ArchTest
  static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices().matching("io.mooring.lab.(*)..").should().beFreeOfCycles();

  @Test
  void a_shared_type_is_found() {
    var violating = new ClassFileImporter().importClasses(Borrower.class);

    assertThat(SHARES_NO_TYPE_WITH_THE_PRODUCT.evaluate(violating).hasViolation()).isTrue();
  }
}
