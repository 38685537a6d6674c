package io.mooring.connector.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that go with the program say what the program does. */
@SuppressWarnings("NullAway.Init")
class DistributionTest {

  private static final Path DIST = Path.of("dist");
  private static final Path GUIDE = Path.of("../docs/connector.md");
  private static final Pattern VARIABLE = Pattern.compile(Setting.VARIABLES + "[A-Z_]+");
  private static final Pattern PAGE = Pattern.compile("<include>(.*\\.md)</include>");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
  private static final Pattern EXIT_CODES = Pattern.compile("RestartPreventExitStatus=2 3 5 6\n");

  @TempDir private Path folder;

  @Test
  void theSampleIsWhatTheCommandPrints() throws Exception {
    assertThat(Files.readString(DIST.resolve("connector.properties.sample")))
        .isEqualTo(Sample.text());
  }

  @Test
  void theSampleSetsNothingAndKnowsEverything() {
    var sample = SettingsText.of(Sample.text());
    var whole = SettingsText.of(Sample.text().replaceAll("(?m)^#(?=[a-z])", ""));

    assertThat(sample.entries()).isEmpty();
    assertThat(whole.entries().stream().map(SettingsText.Entry::key))
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values())
                .filter(setting -> !setting.isSecret())
                .map(Setting::key)
                .toList());
    assertThat(whole.entries()).allMatch(SettingsText.Entry::isSound);
    assertThat(Sample.text().lines()).allMatch(line -> line.length() <= 110);
    Arrays.stream(Setting.values())
        .filter(Setting::isSecret)
        .forEach(setting -> assertThat(Sample.text()).contains("# " + setting.variable() + "\n"));
  }

  @Test
  void whatTheSampleShowsCanBeUsed() {
    var told = new Told(folder).write(Sample.text().replaceAll("(?m)^#(?=[a-z])", ""));
    for (var setting : Setting.values()) {
      if (setting.isFile()) {
        told.file(Path.of(setting.sample()).getFileName().toString(), "word\n");
      }
    }
    told.variable("MOORING_CONNECTOR_SITE_AUTHENTICATION", "keytab")
        .variable("MOORING_CONNECTOR_KERBEROS_CONFIG", folder.resolve("krb5.conf").toString());

    assertThat(told.faults()).isEmpty();
  }

  @Test
  void theGuideTellsEverySetting() throws Exception {
    var guide = Files.readString(GUIDE);

    for (var setting : Setting.values()) {
      assertThat(guide).contains(row(setting));
    }
  }

  private static String row(Setting setting) {
    var name = setting.isSecret() ? setting.variable() : setting.key();
    var usual = setting.usual().map("`%s`"::formatted).orElse("");
    return "| `%s` | %s | %s |\n".formatted(name, usual, setting.what());
  }

  @Test
  void everyVariableThatIsNamedIsKnown() throws Exception {
    var named = new TreeSet<String>();
    for (var file : new Path[] {GUIDE, DIST.resolve("connector.env.sample"), unit(), windows()}) {
      VARIABLE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
    }

    assertThat(named)
        .contains(Given.DATA)
        .allMatch(name -> name.equals(Given.DATA) || Setting.ofVariable(name).isPresent());
  }

  @Test
  void theUnitIsOneThatSystemdTakes() throws Exception {
    var verifier = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(
        Files.isExecutable(verifier), "The unit is not verified: systemd-analyze is not here.");
    var copy = folder.resolve("mooring-connector.service");
    var here = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(copy, Files.readString(unit()).replace("/usr/bin/java", here));

    var verdict =
        new ProcessBuilder(verifier.toString(), "verify", "--man=no", copy.toString())
            .redirectErrorStream(true)
            .start();
    var words = new String(verdict.getInputStream().readAllBytes(), UTF_8);

    assertThat(verdict.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(words.lines().filter(line -> line.contains("mooring-connector"))).isEmpty();
  }

  @Test
  void noServiceIsStartedAgainWhenThatIsOfNoUse() throws Exception {
    assertThat(Files.readString(unit())).containsPattern(EXIT_CODES);
    var service =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(windows().toFile());
    var failures = service.getElementsByTagName("onfailure");
    var last = failures.item(failures.getLength() - 1).getAttributes().getNamedItem("action");
    assertThat(last.getNodeValue()).isEqualTo("none");
  }

  @Test
  void pagesLeadToPagesThatGoWithThem() throws Exception {
    var assembly = Files.readString(Path.of("src/assembly/connector.xml"));
    var pages = PAGE.matcher(assembly).results().map(found -> found.group(1)).toList();
    assertThat(pages).contains("connector.md", "site-faults.md");
    for (var page : pages) {
      var text = Files.readString(GUIDE.resolveSibling(page));
      assertThat(LINK.matcher(text).results().map(found -> found.group(1))).isSubsetOf(pages);
    }
  }

  private static Path unit() {
    return DIST.resolve("mooring-connector.service");
  }

  private static Path windows() {
    return DIST.resolve("mooring-connector.xml");
  }
}
