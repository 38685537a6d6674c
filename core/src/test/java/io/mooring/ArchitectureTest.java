package io.mooring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.mooring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule CORE_KNOWS_ONLY_THE_JDK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "io.mooring..")
          .because("core is the domain: what needs a framework goes to persistence or web");

  @ArchTest
  static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices().matching("io.mooring.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_WIRE_KNOWS_NO_DOMAIN =
      noClasses()
          .that()
          .resideInAPackage("io.mooring.wire..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.jspecify..", "io.mooring.wire..")
          .because("a connector of last year still speaks it");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("limits and deadlines use the database's clock");

  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages("io.mooring.violations");

  @Test
  void aFrameworkInCoreIsNoticed() {
    assertThat(CORE_KNOWS_ONLY_THE_JDK.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void aCycleIsNoticed() {
    var rule = slices().matching("io.mooring.violations.(*)..").should().beFreeOfCycles();

    assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void aDomainTypeOnTheWireIsNoticed() {
    var wire = new ClassFileImporter().importPackages("io.mooring.wire");

    assertThat(THE_WIRE_KNOWS_NO_DOMAIN.evaluate(wire).hasViolation())
        .as("the test's own classes use JUnit")
        .isTrue();
  }

  @Test
  void theSystemClockIsNoticed() {
    assertThat(TIME_COMES_FROM_A_CLOCK.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }
}
