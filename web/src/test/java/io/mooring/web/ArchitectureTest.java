package io.mooring.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.mooring.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areAnnotatedWith(Route.class)
          .should()
          .notHaveModifier(JavaModifier.PUBLIC)
          .because("a view is reached by its route, not by another feature's code");

  @ArchTest
  static final ArchRule NOTHING_HERE_TALKS_TO_A_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
          .because("pages and calls talk to core; persistence is wired in, not called");

  @ArchTest
  static final ArchRule ONLY_WIRING_KNOWS_PERSISTENCE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.mooring.web.wiring")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.mooring.persistence..")
          .because("everybody else takes ports and use cases");

  @ArchTest
  static final ArchRule THE_PORTAL_IS_NEITHER_CONNECTOR_NOR_LAB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.mooring.connector..", "io.mooring.lab..")
          .because("they are other programs; what is shared with the connector is the wire");

  @ArchTest
  static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
      slices().matching("io.mooring.web.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("leases and deadlines use the database's clock");

  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages("io.mooring.web.violations");

  private static void assertNoticed(ArchRule rule) {
    assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void aPublicViewIsNoticed() {
    assertNoticed(VIEWS_ARE_PACKAGE_PRIVATE);
  }

  @Test
  void sqlInAPageIsNoticed() {
    assertNoticed(NOTHING_HERE_TALKS_TO_A_DATABASE);
  }

  @Test
  void persistenceInAPageIsNoticed() {
    assertNoticed(ONLY_WIRING_KNOWS_PERSISTENCE);
  }

  @Test
  void theConnectorInThePortalIsNoticed() {
    assertNoticed(THE_PORTAL_IS_NEITHER_CONNECTOR_NOR_LAB);
  }

  @Test
  void theSystemClockIsNoticed() {
    assertNoticed(TIME_COMES_FROM_A_CLOCK);
  }

  @Test
  void aCycleIsNoticed() {
    assertNoticed(slices().matching("io.mooring.web.violations.(*)..").should().beFreeOfCycles());
  }
}
