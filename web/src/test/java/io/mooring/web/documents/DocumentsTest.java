package io.mooring.web.documents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  private static final KnownSettings KNOWN = KnownSettings.ofThePortal();

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern SQL = Pattern.compile("```sql\\n.*?```", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
  private static final Pattern ROLE = Pattern.compile("(?m)^ *\\| `(Mooring\\.\\w+)`");

  /** Not a table ({@code on mooring.note}), not a host, not a file. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?<![\\w/.@'-])(?<! on )(?:mooring|server|spring|logging)\\."
              + "(?!contoso|sql\\b|sh\\b)[a-z][\\w-]*(?:\\.[\\w-]+)*");

  /** Cookies and the tests' own variables aside. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\b(?:MOORING|SPRING|SERVER)_(?!CONNECTOR_|SESSION|NODE|MYSQL)[A-Z_]+");

  private static final Pattern CONNECTORS =
      Pattern.compile(
          "`((?:site|portal|sync|watch|key|kerberos|standby)\\.(?!properties)[a-z][a-z.-]*)[=`]");

  static Stream<Path> pages() {
    return Documents.pages();
  }

  static Stream<Path> administratorsPages() {
    return Documents.pages().filter(page -> page.startsWith(Documents.ROOT.resolve("docs")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    var text = Documents.text(page);
    assertThat(Documents.matches(LINK, text))
        .allSatisfy(link -> {
          var file = page.resolveSibling(link.group(1)).normalize();
          var target = link.group(1).isEmpty() ? page : file;
          assertThat(target).exists();
          if (link.group(2) != null) {
            assertThat(anchors(target)).contains(link.group(2));
          }
        });
  }

  /** As they are made of headings on the web. */
  private static Set<String> anchors(Path page) {
    return Documents.matches(HEADING, Documents.text(page)).stream()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("administratorsPages")
  void settingsAreKnown(Path page) {
    var text = SQL.matcher(Documents.text(page)).replaceAll("");
    assertThat(Stream.of(SETTING, VARIABLE).flatMap(kind -> Documents.matches(kind, text).stream()))
        .allSatisfy(found -> assertThat(KNOWN.has(found.group())).as(found.group()).isTrue());
  }

  @Test
  void theSampleIsKnown() {
    var names =
        Documents.text("docs/portal.properties.sample")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(names)
        .contains("mooring.public-address")
        .allSatisfy(name -> assertThat(KNOWN.has(name)).as(name).isTrue());
  }

  @Test
  void whatIsNoSettingIsFoundOut() {
    assertThat(KNOWN.has("mooring.public-adress")).isFalse();
    assertThat(KNOWN.has("server.ssl.bundel")).isFalse();
    assertThat(KNOWN.has("MOORING_DATABASE_MIGRATION_USER")).isFalse();
    assertThat(KNOWN.has("MOORING_DATABASE_MIGRATIONUSER")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("administratorsPages")
  void theConnectorsSettingsAreKnown(Path page) {
    var sample = Documents.text("connector/dist/connector.properties.sample");
    assertThat(Documents.matches(CONNECTORS, Documents.text(page)))
        .allSatisfy(found -> assertThat(sample).contains("\n#" + found.group(1) + "="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/entra.md"})
  void rolesAreTheOnesThatTheCodeTakes(String page) {
    assertThat(Documents.matches(ROLE, Documents.text(page)))
        .extracting(found -> found.group(1))
        .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::claim).toList());
  }

  @Test
  void testsThatAPageNamesAreThere() throws Exception {
    try (var files = Files.walk(Documents.ROOT)) {
      var tests =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .map(file -> file.getFileName().toString())
              .collect(toSet());
      assertThat(Documents.matches(TEST, Documents.text("docs/site-faults.md")))
          .hasSizeGreaterThan(20)
          .allSatisfy(test -> assertThat(tests).contains(test.group(1) + ".java"));
    }
  }

  @Test
  void theServiceStartsWhatTheBuildMakes() {
    assertThat(Documents.text("docs/mooring-portal.service"))
        .contains("-jar /opt/mooring/mooring-portal.jar")
        .contains("file:/etc/mooring/portal.properties");
    assertThat(Files.exists(Documents.ROOT.resolve("docs/portal.properties.sample"))).isTrue();
    assertThat(Documents.text("web/pom.xml")).contains("<finalName>mooring-portal</finalName>");
  }
}
