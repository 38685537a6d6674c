package io.mooring.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.mooring.persistence.violations.Wrong;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "io.mooring.persistence",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PERSISTENCE_KNOWS_CORE_AND_ITS_OWN_TOOLS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.sql..",
              "jakarta.persistence..",
              "org.hibernate..",
              "org.flywaydb..",
              "com.zaxxer.hikari..",
              "tools.jackson..",
              "org.jspecify..",
              "io.mooring.persistence..",
              "io.mooring.access..",
              "io.mooring.action..",
              "io.mooring.app..",
              "io.mooring.audit..",
              "io.mooring.authority..",
              "io.mooring.cloud..",
              "io.mooring.coexistence..",
              "io.mooring.device..",
              "io.mooring.duplicate..",
              "io.mooring.id..",
              "io.mooring.inventory..",
              "io.mooring.paging..",
              "io.mooring.protection..",
              "io.mooring.reconciliation..",
              "io.mooring.retention..",
              "io.mooring.site..",
              "io.mooring.subject..",
              "io.mooring.token..",
              "io.mooring.transaction..",
              "io.mooring.user..",
              "io.mooring.wire..")
          .because("it implements core's ports and knows neither Spring nor a screen");

  @ArchTest
  static final ArchRule ROWS_AND_ADAPTERS_STAY_IN_HERE =
      classes()
          .that()
          .doNotHaveSimpleName("Database")
          .and()
          .doNotHaveSimpleName("DatabaseSettings")
          .and()
          .doNotHaveSimpleName("DatabaseUnavailable")
          .should()
          .notBePublic()
          .because("others see the ports alone");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_DATABASE =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("portals on several machines share one time");

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importClasses(Wrong.class);

  @Test
  void aForeignLibraryIsNoticed() {
    assertThat(PERSISTENCE_KNOWS_CORE_AND_ITS_OWN_TOOLS.evaluate(VIOLATIONS).hasViolation())
        .isTrue();
  }

  @Test
  void aPublicClassIsNoticed() {
    assertThat(ROWS_AND_ADAPTERS_STAY_IN_HERE.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void theSystemClockIsNoticed() {
    assertThat(TIME_COMES_FROM_THE_DATABASE.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }
}
