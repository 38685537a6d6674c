package io.mooring.intune;

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
import io.mooring.intune.violations.Wrong;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "io.mooring.intune",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule INTUNE_KNOWS_CORE_AND_ITS_OWN_TOOLS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.springframework.http..",
              "org.springframework.security.oauth2..",
              "org.springframework.web..",
              "tools.jackson..",
              "io.mooring.authority..",
              "io.mooring.cloud..",
              "io.mooring.device..",
              "io.mooring.wire..",
              "io.mooring.intune..")
          .because("it implements core's ports and knows neither a database nor a screen");

  @ArchTest
  static final ArchRule THE_PROTOCOL_KNOWS_NO_KIND_OF_THING =
      noClasses()
          .that()
          .resideInAPackage("io.mooring.intune.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.mooring.intune")
          .because("lists, batches and limits are the same for devices and policies");

  @ArchTest
  static final ArchRule FREE_OF_CYCLES =
      slices().matching("io.mooring.intune.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("limits are tested without waiting");

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importClasses(Wrong.class);

  @Test
  void aForeignLibraryIsNoticed() {
    assertThat(INTUNE_KNOWS_CORE_AND_ITS_OWN_TOOLS.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void theSystemClockIsNoticed() {
    assertThat(TIME_COMES_FROM_A_CLOCK.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }
}
