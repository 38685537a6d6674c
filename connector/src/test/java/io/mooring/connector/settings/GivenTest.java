package io.mooring.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class GivenTest {

  @TempDir private Path folder;

  @Test
  void whatNobodySaysIsUsual() throws Exception {
    var settings = Told.enrolled(folder).given().settings();

    assertThat(settings.enrolled().siteName()).isEqualTo("Contoso");
    assertThat(settings.site().pageSize()).isEqualTo(1_000);
    assertThat(settings.intervals().hold()).isEqualTo(Duration.ofSeconds(25));
    assertThat(settings.intervals().oldestKey()).isEqualTo(Duration.ofDays(30));
    assertThat(settings.intervals().standbyAfter()).isNull();
  }

  @Test
  void aVariableWinsOverTheFileAndAnOptionOverBoth() throws Exception {
    var told =
        Told.reachable(folder)
            .line("site.page-size=7")
            .variable("MOORING_CONNECTOR_SITE_PAGE_SIZE", "8")
            .variable("MOORING_CONNECTOR_SITE_URL", "https://cm02.contoso.com")
            .variable("MOORING_CONNECTOR_PORTAL_URL", " ");

    assertThat(told.reach().site().pageSize()).isEqualTo(8);
    assertThat(told.reach().site().access().providers()).hasToString("[https://cm02.contoso.com]");
    assertThat(told.reach().portal().address()).hasToString("https://mooring.contoso.com");
    var options = Map.of(Setting.SITE_PAGE_SIZE, "9");
    assertThat(Given.of(folder, told.environment, options).reach().site().pageSize()).isEqualTo(9);
  }

  @Test
  void variablesAloneAreEnough() throws Exception {
    var told =
        new Told(folder)
            .variable("MOORING_CONNECTOR_DATA", folder.toString())
            .variable("MOORING_CONNECTOR_SITE_URL", "https://cm01.contoso.com")
            .variable("MOORING_CONNECTOR_PORTAL_URL", "https://mooring.contoso.com");

    assertThat(told.reach().portal().address()).hasToString("https://mooring.contoso.com");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsPlaceAndItsRemedy() {
    var told =
        new Told(folder)
            .line("# a comment")
            .line("sync.hot=soon")
            .line("site.authentication=basic")
            .line("watch.evry=PT3S")
            .variable("MOORING_CONNECTOR_SITE_PAGE_SIZE", "0")
            .variable("MOORING_CONNECTOR_SITE_URI", "https://cm01.contoso.com")
            .variable("MOORING_CONNECTOR_SITE_ID", "s1");
    var file = folder.resolve("connector.properties");

    assertThat(told.faults())
        .contains(
            "sync.hot (line 2 of "
                + file
                + "): \"soon\" is no time from PT30S to PT8784H, such as"
                + " PT30S, PT5M or PT1H; correct it or take it away for the usual PT5M.",
            "watch.evry (line 4 of " + file + ") is not known; is watch.every meant?",
            "The variable MOORING_CONNECTOR_SITE_URI is not known;"
                + " is MOORING_CONNECTOR_SITE_URL meant?",
            "MOORING_CONNECTOR_SITE_ID is written by \"enroll\" alone; take the variable away.",
            "site.page-size (MOORING_CONNECTOR_SITE_PAGE_SIZE): \"0\" is no number from 1 to 10000;"
                + " correct it or take it away for the usual 1000.")
        .anyMatch(fault -> fault.startsWith("site.authentication (line 3"))
        .anyMatch(fault -> fault.startsWith("site.url is missing; write it in " + file))
        .anyMatch(fault -> fault.startsWith("portal.url is missing"))
        .hasSize(8);
  }

  @Test
  void aNameFarFromAnyIsNotGuessed() {
    assertThat(Told.reachable(folder).line("colour=blue").faults())
        .singleElement()
        .asString()
        .endsWith("is not known; \"connector sample\" shows every setting.");
  }

  @Test
  void whatIsThereTwiceIsRefused() {
    var told = Told.reachable(folder).line("site.url=https://cm02.contoso.com");

    assertThat(told.faults()).singleElement().asString().contains("line 3", "line 2", "keep one");
  }

  @Test
  void aWindowsPathKeepsItsBackslashesOrIsRefused() throws Exception {
    var told = Told.reachable(folder).line("site.keytab=C:\\temp\\svc.keytab");

    assertThat(told.faults())
        .singleElement()
        .asString()
        .startsWith("site.keytab (line 3 of ")
        .contains("a backslash stands alone");
    told.write("site.name=Contoso \\= \\\\ \\u00e9\nsite.url=\\\n  https://cm01.contoso.com\n");
    assertThat(told.given().text(Setting.SITE_NAME)).contains("Contoso = \\ é");
    assertThat(told.given().text(Setting.SITE_URL)).contains("https://cm01.contoso.com");
  }

  @Test
  void aFileOfAnEarlierVersionGoesOnWorking() throws Exception {
    var told =
        new Told(folder)
            .write(
                """
                # Mooring connector; read when it starts.
                connector.id=c1
                site.id=s1
                site.name=Contoso \\\\ HQ
                site.code=PS1
                site.version=5.00.9141.1000
                site.url=https://cm01.contoso.com
                site.trust=root.pem
                site.authentication=none
                site.page-size=1000
                portal.url=https://mooring.contoso.com
                portal.hold=PT25S
                sync.hot=PT5M
                sync.full=PT1H
                watch.longest=PT2H
                watch.every=PT3S
                key.oldest=PT720H
                """);
    told.file("root.pem", "");

    var settings = told.given().settings();

    assertThat(settings.enrolled())
        .isEqualTo(new Settings.Enrolled("c1", "s1", "Contoso \\ HQ", "PS1", "5.00.9141.1000"));
  }

  @Test
  void aFileInAnotherEncodingIsSaidSo() throws Exception {
    Files.write(
        folder.resolve("connector.properties"),
        "site.name=Zürich".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(new Told(folder).faults()).anyMatch(fault -> fault.contains("no text in UTF-8"));
  }

  @Test
  void withoutAnEnrolmentItSaysHowToBegin() {
    assertThatThrownBy(() -> Told.reachable(folder).given().settings())
        .hasMessageContaining("begin with \"enroll\"");
    assertThatThrownBy(() -> new Told(folder).line("sync.hot=soon").given().settings())
        .hasMessageContainingAll("2 things are wrong", "\"soon\" is no time", "begin with");
    assertThatThrownBy(() -> Told.reachable(folder).line("connector.id=c1").given().settings())
        .hasMessageContaining("site.code is missing");
  }

  @Test
  void whatIsInForceIsShownWithItsPlace() {
    var told =
        Told.reachable(folder).variable("MOORING_CONNECTOR_PORTAL_PROXY", "http://proxy:3128");
    var lines = told.given().inForce();

    assertThat(lines).hasSize(Setting.values().length);
    assertThat(lines)
        .contains(
            new Given.Line("portal.hold", "PT25S", "usual"),
            new Given.Line("standby.after", "", "not set"),
            new Given.Line("portal.proxy", "http://proxy:3128", "MOORING_CONNECTOR_PORTAL_PROXY"),
            new Given.Line(
                "site.url",
                "https://cm01.contoso.com",
                "line 2 of " + folder.resolve("connector.properties")));
  }

  @Test
  void filesThatOthersMayReadOrChangeAreNamed() throws Exception {
    var told = Told.reachable(folder).line("site.keytab=svc.keytab");
    var keytab = told.file("svc.keytab", "");
    Files.setPosixFilePermissions(keytab, PosixFilePermissions.fromString("rw-r-----"));
    Files.setPosixFilePermissions(
        folder.resolve("connector.properties"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(told.given().exposures()).isEmpty();

    Files.setPosixFilePermissions(keytab, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        folder.resolve("connector.properties"), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(told.given().exposures())
        .hasSize(2)
        .anyMatch(said -> said.contains("change") && said.contains("connector.properties"))
        .anyMatch(said -> said.contains("read") && said.contains("chmod 600 " + keytab));
  }

  @Test
  void noTwoSettingsShareAVariableOrAnOption() {
    assertThat(Arrays.stream(Setting.values()).map(Setting::variable)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Setting.values()).map(Setting::option)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Setting.values()).map(Setting::variable)).doesNotContain(Given.DATA);
  }

  @Test
  void theUsualValuesCanBeUsed() {
    for (var setting : Setting.values()) {
      setting.usual().ifPresent(text -> setting.kind().check(text, folder));
    }
  }
}
