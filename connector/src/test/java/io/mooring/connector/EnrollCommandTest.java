package io.mooring.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.Settings;
import io.mooring.connector.settings.SettingsFault;
import io.mooring.connector.settings.SettingsFile;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.Said;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class EnrollCommandTest {

  private final TestSite site = new TestSite();
  private final TestPortal portal = new TestPortal();
  private final ConnectorKey portalKey = ConnectorKey.generate(SettableClock.MONDAY);
  private final Map<String, String> environment = new HashMap<>();
  private final Said said = new Said();
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    Estate.of(site, 1);
    var key = portalKey.publicJson().replace("\"", "\\\"");
    portal.answer =
        _ ->
            TestPortal.ok(
                """
                {"connectorId":"c1","siteId":"s1","siteName":"Contoso","portalKey":"%s"}\
                """
                    .formatted(key));
    environment.put("MOORING_CONNECTOR_DATA", folder.toString());
  }

  @AfterEach
  void close() {
    said.close();
    portal.close();
    site.close();
  }

  @Test
  void variablesAloneAreEnoughAndAreNotWrittenDown() throws Exception {
    variables();

    assertThat(enroll()).isEqualTo(ExitCode.DONE);

    assertThat(settings().enrolled().connectorId()).isEqualTo("c1");
    assertThat(settings().enrolled().siteCode()).isEqualTo("PS1");
    assertThat(text().lines()).noneMatch(line -> line.startsWith("site.url="));
    assertThat(text() + said.text()).doesNotContain(code());
  }

  @Test
  void anOptionIsWrittenIntoTheFileThatIsThere() throws Exception {
    Files.writeString(
        file(),
        "# Ours\nportal.url=%s\nsync.hot = PT1M\nsite.url=https://old".formatted(portal.address()));
    var root = Files.writeString(folder.resolve("root.pem"), "");

    assertThat(
            enroll(
                "--site-url",
                site.address().toString(),
                "--site-page-size",
                "500",
                "--kerberos-config",
                root.toString()))
        .isEqualTo(ExitCode.DONE);

    assertThat(text())
        .startsWith(
            """
            # Ours
            portal.url=%s
            sync.hot = PT1M
            site.url=%s
            """
                .formatted(portal.address(), site.address()))
        .contains("site.page-size=500\n", "connector.id=c1\n", "kerberos.config=" + root + "\n");
  }

  @Test
  void withoutAFileItWritesOneThatShowsEverySetting() throws Exception {
    enroll("--portal", portal.address().toString(), "--site-url", site.address().toString());

    assertThat(text())
        .contains("#portal.proxy=", "\nsite.url=" + site.address() + "\n", "\nconnector.id=c1\n");
  }

  @Test
  void theCodeMayComeFromAFile() throws Exception {
    variables();
    var file = Files.writeString(folder.resolve("code"), code() + "\n");

    assertThat(run("enroll", "--code-file", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(portal.received.getFirst().plain()).contains(code());
    assertThat(run("enroll", "--code-file", folder.resolve("gone").toString()))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void everythingThatIsWrongIsSaidBeforeAnybodyIsAsked() {
    environment.put("MOORING_CONNECTOR_SITE_URL", "http://cm01");

    assertThat(enroll("--site-trust", "gone.pem")).isEqualTo(ExitCode.SETTINGS);

    assertThat(said.text())
        .contains(
            "3 things are wrong with the settings", "site.url (MOORING", "portal.url is missing")
        .contains("site.trust (option --site-trust)", "gone.pem is not there");
    assertThat(portal.received).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aPasswordIsNoOption() {
    assertThat(enroll("--portal-proxy-password", "hidden")).isEqualTo(ExitCode.USAGE);
    assertThat(said.text())
        .contains("--portal-proxy-password-file", "MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD")
        .doesNotContain("hidden");
  }

  @Test
  void aCodeThatAnotherMachineHasUsedIsSaidSo() {
    variables();
    portal.answer =
        _ ->
            new TestPortal.Reply(
                403, "{\"title\":\"The one-time code is unknown, used up or expired.\"}");

    assertThat(enroll()).isEqualTo(ExitCode.UNREACHABLE);

    assertThat(said.text())
        .contains("is unknown, used up or expired")
        .contains("A code enrols one connector, once: have another made on the site's page.");
    assertThat(KeyRing.existsIn(folder)).isFalse();
    assertThat(file()).doesNotExist();
  }

  @Test
  void aPortalWithAnotherKeyThanTheCodeNamesIsRefused() {
    variables();

    assertThat(run("enroll", "--code", "one-time.another")).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(said.text()).contains("is not the portal that issued the code");
    assertThat(KeyRing.existsIn(folder)).isFalse();
  }

  @Test
  void anotherSettingsFileDoesNotMeanAnEnrolment() throws Exception {
    variables();
    Files.writeString(file(), "sync.hot=PT1M\n");

    assertThat(enroll()).isEqualTo(ExitCode.DONE);
    assertThat(enroll()).isEqualTo(ExitCode.SETTINGS);
    assertThat(said.text()).contains("add --replace");
  }

  @Test
  void aFileThatCannotBeWrittenIsFoundBeforeTheCodeIsSpent() throws Exception {
    variables();
    Files.writeString(file(), "sync.hot=PT1M\n");
    Files.createDirectories(folder.resolve("connector.properties.new/taken"));

    assertThat(enroll()).isEqualTo(ExitCode.SETTINGS);

    assertThat(said.text()).contains("can't be written", "The code was not used.");
    assertThat(portal.received).isEmpty();
  }

  @Test
  void theSettingsInForceShowNoSecret() throws Exception {
    variables();
    environment.put("MOORING_CONNECTOR_PORTAL_PROXY", "http://proxy:3128");
    environment.put("MOORING_CONNECTOR_PORTAL_PROXY_USER", "svc");
    environment.put("MOORING_CONNECTOR_PORTAL_PROXY_PASSWORD", "hidden");
    Files.writeString(file(), "# Ours\nsync.hot=PT1M\n");

    assertThat(run("settings")).isEqualTo(ExitCode.DONE);

    assertThat(said.text())
        .containsPattern("sync.hot +PT1M +line 2 of ")
        .containsPattern("portal.proxy-password +\\(set\\) +MOORING_CONNECTOR_PORTAL_PROXY_PASS")
        .containsPattern("portal.hold +PT25S +usual")
        .doesNotContain("hidden");
  }

  @Test
  void theSettingsInForceAreShownEvenIfSomeAreWrong() throws Exception {
    Files.writeString(file(), "sync.hot=soon\n");

    assertThat(run("settings")).isEqualTo(ExitCode.SETTINGS);
    assertThat(said.text()).contains("portal.hold", "\"soon\" is no time", "site.url is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "connector-key.jwk, rw-r--r--",
    "connector-key-next.jwk, rw-r--r--",
    "connector-key.jwk, rw-r-----"
  })
  void aKeyThatOthersMayReadIsNotUsed(String key, String modes) throws Exception {
    variables();
    enroll();
    Files.writeString(folder.resolve(key), "{}");
    var others = PosixFilePermissions.fromString(modes);
    Files.setPosixFilePermissions(folder.resolve(key), others);
    portal.received.clear();

    assertThat(run("run")).isEqualTo(ExitCode.SETTINGS);
    assertThat(said.text()).contains("chmod 600 " + folder.resolve(key));
    assertThat(portal.received).isEmpty();
  }

  private void variables() {
    environment.put("MOORING_CONNECTOR_PORTAL_URL", portal.address().toString());
    environment.put("MOORING_CONNECTOR_SITE_URL", site.address().toString());
  }

  private Path file() {
    return SettingsFile.in(folder);
  }

  private String text() throws IOException {
    return Files.readString(file());
  }

  private Settings settings() throws SettingsFault {
    return Given.of(folder, environment).settings();
  }

  private String code() {
    return "one-time." + portalKey.thumbprint();
  }

  private ExitCode enroll(String... more) {
    var words = new ArrayList<>(List.of("enroll", "--code", code()));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private ExitCode run(String... words) {
    return Connector.run(List.of(words), environment);
  }
}
