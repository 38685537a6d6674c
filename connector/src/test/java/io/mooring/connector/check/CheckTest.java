package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.disk.PrivateFile;
import io.mooring.connector.portal.ConnectorKey;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.settings.Given;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.RealProxy;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
@Timeout(60)
class CheckTest {

  private static final String PASSWORD = "only-for-this-test";
  private static final String PROBLEM = "{\"title\":\"Unprocessable\",\"status\":422}";

  private final TestSite site = new TestSite();
  private final TestPortal portal = new TestPortal();
  private final Map<String, String> variables = new TreeMap<>();
  @TempDir private Path data;

  @BeforeEach
  void start() {
    Estate.of(site, 1);
    site.methods = (_, _) -> new TestSite.Reply(201, "{\"ReturnValue\":0}");
    portal.answer = request -> new TestPortal.Reply(422, PROBLEM);
    set("SITE_URL", site.address().toString());
    set("PORTAL_URL", portal.address().toString());
  }

  @AfterEach
  void close() {
    site.close();
    portal.close();
  }

  @Test
  void beforeTheEnrolmentBothSidesAreWalkedAndTheCommandIsSaid() throws Exception {
    var report = report();

    assertThat(report.findings()).noneMatch(Finding::isWrong);
    assertThat(report.findings())
        .extracting(Finding::hop)
        .containsSubsequence(
            Hop.SETTINGS,
            Hop.FOLDER,
            Hop.KEY,
            Hop.CLOCK,
            Hop.KERBEROS,
            Hop.SITE_NAME,
            Hop.SITE_PORT,
            Hop.SITE_TLS,
            Hop.SITE_SIGN_IN,
            Hop.SITE_IDENTITY,
            Hop.SITE_RIGHTS,
            Hop.PROXY,
            Hop.PORTAL_NAME,
            Hop.PORTAL_PORT,
            Hop.PORTAL_TLS,
            Hop.PORTAL,
            Hop.ENROLMENT);
    assertThat(report.findings().getLast().remedy()).contains("enroll --data " + data);
    assertThat(portal.received).allMatch(request -> request.path().equals("/connector/v1/enrol"));
  }

  @Test
  void itIsReadInEightyColumnsAndByScripts() throws Exception {
    site.close();
    var report = report();

    assertThat(report.text().lines()).allMatch(line -> line.length() <= 80);
    assertThat(report.text()).contains("The first thing wrong is sitePort");
    var json = JsonMapper.shared().readTree(report.json(7));
    assertThat(json.path("firstWrong").asString()).isEqualTo("sitePort");
    assertThat(json.path("exitCode").asInt()).isEqualTo(7);
    assertThat(json.path("findings").get(0).path("hop").asString()).isEqualTo("settings");
    assertThat(json.path("findings").get(0).path("state").asString()).isEqualTo("ok");
  }

  @Test
  void aSiteThatIsAwayHidesNothingOfThePortal() throws Exception {
    site.close();

    var report = report();

    assertThat(wrong(report)).isEqualTo(Hop.SITE_PORT);
    assertThat(state(report, Hop.SITE_SIGN_IN)).isEqualTo(State.NOT_TRIED);
    assertThat(state(report, Hop.PORTAL)).isEqualTo(State.OK);
  }

  @Test
  void aClassThatMayNotBeReadIsNamed() throws Exception {
    site.fault = (path, _) -> path.startsWith("SMS_R_System") ? new TestSite.Reply(403, "") : null;

    var first = report().firstWrong().orElseThrow();

    assertThat(first.hop()).isEqualTo(Hop.SITE_RIGHTS);
    assertThat(first.of()).isEqualTo("SMS_R_System");
    assertThat(first.remedy()).contains("Read Resource");
  }

  @Test
  void aRightThatOrdersAloneNeedIsTriedWithoutAnEffect() throws Exception {
    site.methods = (_, _) -> new TestSite.Reply(403, "");

    var first = report().firstWrong().orElseThrow();

    assertThat(first.of()).isEqualTo("Notify Resource");
    assertThat(first.remedy()).contains("Notify Resource");
    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
  }

  @Test
  void aRefusedSignInIsTheSitesMatter() throws Exception {
    site.fault = (_, _) -> new TestSite.Reply(401, "");

    var report = report();

    assertThat(wrong(report)).isEqualTo(Hop.SITE_SIGN_IN);
    assertThat(state(report, Hop.SITE_RIGHTS)).isEqualTo(State.NOT_TRIED);
  }

  @Test
  void anotherSiteThanTheEnrolledOneIsFound() throws Exception {
    enrolled("XYZ");

    assertThat(wrong(report())).isEqualTo(Hop.SITE_IDENTITY);
  }

  @Test
  void aFallbackOfAnotherSiteIsFound() throws Exception {
    try (var other = new TestSite()) {
      other.table("SMS_Site", "SiteCode").add("XX2");
      set("SITE_FALLBACK_URLS", other.address().toString());
      assertThat(wrong(report())).isEqualTo(Hop.FALLBACK);
    }
  }

  @Test
  void whoIsNoPortalIsFound() throws Exception {
    portal.answer = _ -> TestPortal.ok("<html>");

    var report = report();

    assertThat(wrong(report)).isEqualTo(Hop.PORTAL);
    assertThat(state(report, Hop.ENROLMENT)).isEqualTo(State.NOT_TRIED);
    assertThat(state(report, Hop.SITE_SIGN_IN)).isEqualTo(State.OK);
  }

  @ParameterizedTest
  @ValueSource(ints = {407, 401})
  void aProxyThatRefusesThePasswordIsFoundAndThePasswordIsNotSaid(int status) throws Exception {
    try (var proxy = new TestPortal()) {
      proxy.answer = _ -> new TestPortal.Reply(status, "");
      set("PORTAL_PROXY", proxy.address().toString());
      assertThat(report().firstWrong().orElseThrow().sentence()).contains("demands a sign-in");

      set("PORTAL_PROXY_USER", "mooring");
      set("PORTAL_PROXY_PASSWORD", PASSWORD);
      var report = report();

      assertThat(wrong(report)).isEqualTo(Hop.PROXY);
      assertThat(report.text() + report.json(8))
          .contains("refused the connector's sign-in")
          .doesNotContain(PASSWORD);
    }
  }

  @Test
  void aRevokedConnectorIsToldSo() throws Exception {
    enrolled("PS1");
    standing(new TestPortal.Reply(403, "{\"type\":\"urn:mooring:revoked\",\"title\":\"Revoked\"}"));

    var first = report().firstWrong().orElseThrow();

    assertThat(first.hop()).isEqualTo(Hop.ENROLMENT);
    assertThat(first.sentence()).contains("revoked");
    assertThat(first.remedy()).contains("--replace");
  }

  @Test
  void anEnrolledConnectorLearnsWhoHoldsTheSite() throws Exception {
    enrolled("PS1");
    standing(stands(true));
    assertThat(report().findings().getLast().sentence()).contains("it holds the site");

    standing(stands(false));
    var last = report().findings().getLast();
    assertThat(last.state()).isEqualTo(State.WARNING);
    assertThat(last.sentence()).contains("CONNECTOR02");
  }

  @EnabledIfEnvironmentVariable(
      named = RealProxy.SCRIPT,
      matches = ".+",
      disabledReason = RealProxy.NONE)
  @Test
  void aRealProxyIsToldApartByThePassword(@TempDir Path folder) throws Exception {
    try (var proxy = new RealProxy(folder, Duration.ofSeconds(30))) {
      set("PORTAL_PROXY", proxy.address());
      set("PORTAL_PROXY_USER", RealProxy.USER);
      set("PORTAL_PROXY_PASSWORD", PASSWORD);
      assertThat(wrong(report())).isEqualTo(Hop.PROXY);

      set("PORTAL_PROXY_PASSWORD", RealProxy.PASSWORD.value());
      assertThat(state(report(), Hop.PROXY)).isEqualTo(State.OK);
    }
  }

  @Test
  void aKeyThatOthersMayReadIsFound() throws Exception {
    enrolled("PS1");
    Files.delete(data.resolve("portal-key.jwk"));
    Files.writeString(data.resolve("portal-key.jwk"), "{}");

    var first = report().firstWrong().orElseThrow();

    assertThat(first.hop()).isEqualTo(Hop.FOLDER);
    assertThat(first.sentence()).contains("chmod 600");
  }

  @Test
  void everyWrongSettingIsSaidAndNothingElseIsTried() throws Exception {
    set("SITE_URL", "ftp://cm01");
    set("PORTAL_HOLD", "soon");

    var report = report();

    assertThat(report.findings()).filteredOn(Finding::isWrong).hasSizeGreaterThan(1);
    assertThat(wrong(report)).isEqualTo(Hop.SETTINGS);
    assertThat(state(report, Hop.PORTAL)).isEqualTo(State.NOT_TRIED);
    assertThat(site.requests).isEmpty();
  }

  private void enrolled(String code) throws IOException {
    KeyRing.draft(data, ConnectorKey.generate(SettableClock.MONDAY)).commit();
    PrivateFile.write(data.resolve("portal-key.jwk"), "{}");
    Files.writeString(
        data.resolve("connector.properties"),
        "connector.id=c1\nsite.id=s1\nsite.name=Contoso\nsite.code=%s\nsite.version=5.00\n"
            .formatted(code));
    standing(stands(true));
  }

  private void standing(TestPortal.Reply reply) {
    portal.answer =
        request ->
            request.path().endsWith("/standing") ? reply : new TestPortal.Reply(422, PROBLEM);
  }

  private static TestPortal.Reply stands(boolean holds) {
    return TestPortal.ok(
        """
        {"connectorId":"c1","siteName":"Contoso","holds":%s,"holder":{"host":"CONNECTOR02"},
         "portalTime":"2026-11-23T08:00:00Z"}\
        """
            .formatted(holds));
  }

  private void set(String name, String value) {
    variables.put("MOORING_CONNECTOR_" + name, value);
  }

  private Report report() throws InterruptedException {
    return new Check(data, Given.of(data, variables), Clock.systemUTC()).report("1.0");
  }

  private static Hop wrong(Report report) {
    return report.firstWrong().orElseThrow(() -> new AssertionError(report.text())).hop();
  }

  private static State state(Report report, Hop hop) {
    return report.findings().stream()
        .filter(finding -> finding.hop() == hop)
        .map(Finding::state)
        .toList()
        .getLast();
  }
}
