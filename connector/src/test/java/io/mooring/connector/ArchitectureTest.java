package io.mooring.connector;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnalyzeClasses(
    packages = "io.mooring.connector",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String VIOLATIONS = "io.mooring.connector.violations";

  @ArchTest
  static final ArchRule SMALL =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax..",
              "org.ietf.jgss..",
              "org.jspecify..",
              "org.slf4j..",
              "com.nimbusds..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "io.mooring.wire..",
              "io.mooring.connector..")
          .because("the connector is a small program: of the product it knows the wire alone");

  @ArchTest
  static final ArchRule NOTHING_LISTENS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.ServerSocket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.channels.ServerSocketChannel")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.channels.AsynchronousServerSocketChannel")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver..")
          .because("the connector calls out and is never called");

  @ArchTest
  static final ArchRule FREE_OF_CYCLES =
      slices().matching("io.mooring.connector.(*)..").should().beFreeOfCycles();

  @ParameterizedTest
  @ValueSource(strings = {"UsesAnotherLibrary", "UsesTheDomain", "Serves"})
  void aClassThatKnowsMoreIsFound(String name) {
    assertThat(SMALL.evaluate(violation(name)).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Listens", "ListensByChannel", "Serves"})
  void aClassThatListensIsFound(String name) {
    assertThat(NOTHING_LISTENS.evaluate(violation(name)).hasViolation()).isTrue();
  }

  @Test
  void aCycleIsFound() {
    var rule = slices().matching(VIOLATIONS + ".(*)..").should().beFreeOfCycles();
    var cycle = new ClassFileImporter().importPackages(VIOLATIONS + ".one", VIOLATIONS + ".two");

    assertThat(rule.evaluate(cycle).hasViolation()).isTrue();
  }

  private static JavaClasses violation(String name) {
    try {
      return new ClassFileImporter().importClasses(Class.forName(VIOLATIONS + "." + name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
