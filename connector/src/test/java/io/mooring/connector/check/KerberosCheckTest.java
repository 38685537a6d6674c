package io.mooring.connector.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.health.Diagnosis;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.settings.Given;
import io.mooring.connector.site.SiteAccess;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteSignIn;
import io.mooring.connector.site.SiteTickets;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.connector.testing.TestAcceptor;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestKdc;
import io.mooring.connector.testing.TestPortal;
import io.mooring.connector.testing.TestTicketSite;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What people break with Kerberos, found by {@code check} and by a connector that runs. */
@EnabledIfEnvironmentVariable(named = TestKdc.SCRIPT, matches = ".+", disabledReason = TestKdc.NONE)
@SuppressWarnings("NullAway.Init")
@Timeout(120)
class KerberosCheckTest {

  private static final String ACCOUNT = "svc-mooring@" + TestKdc.REALM;
  private static final String SERVICE = "HTTP/localhost@" + TestKdc.REALM;
  private static final TestCertificates CERTIFICATES = TestCertificates.once();

  @TempDir private static Path folder;
  private static TestKdc kdc;
  private static Path keytab;
  private static Path services;

  private final Map<String, String> variables = new TreeMap<>();
  private final TestPortal portal = new TestPortal();
  private TestTicketSite site;

  @BeforeAll
  static void prepare() {
    kdc = new TestKdc(folder.resolve("kdc"));
    keytab = kdc.add(ACCOUNT);
    services = kdc.add(SERVICE);
  }

  @AfterAll
  static void end() {
    kdc.close();
  }

  @BeforeEach
  void open() {
    var acceptor = new TestAcceptor(SERVICE, services);
    site = new TestTicketSite(CERTIFICATES.of("localhost"), acceptor);
    portal.answer = _ -> new TestPortal.Reply(422, "{}");
    set("SITE_URL", site.address().toString());
    set("SITE_TRUST", CERTIFICATES.pem().toAbsolutePath().toString());
    set("SITE_AUTHENTICATION", "keytab");
    set("PORTAL_URL", portal.address().toString());
    signIn(ACCOUNT, keytab);
  }

  @AfterEach
  void close() {
    site.close();
    portal.close();
  }

  @Test
  void whatIsWellIsPassedAndSaysWho() throws Exception {
    var report = report(Clock.systemUTC());

    assertThat(of(report, Hop.KERBEROS).sentence()).contains("holds keys of " + ACCOUNT);
    assertThat(of(report, Hop.ACCOUNT).sentence()).startsWith(ACCOUNT + " has a ticket until ");
    assertThat(of(report, Hop.SERVICE).sentence()).contains("HTTP/localhost");
    assertThat(of(report, Hop.SITE_SIGN_IN).state()).isEqualTo(State.OK);
  }

  @Test
  void aKeytabOfAnotherAccountIsFoundAndTheNetworkIsTriedAllTheSame() throws Exception {
    signIn("other@" + TestKdc.REALM, keytab);

    var report = assertFirst(Hop.KERBEROS, SiteTrouble.KEYTAB);

    assertThat(of(report, Hop.KDC).state()).isEqualTo(State.NOT_TRIED);
    assertThat(of(report, Hop.SITE_PORT).state()).isEqualTo(State.OK);
  }

  /** One try: a wrong key tried twice brings the account nearer to its lock. */
  @Test
  void aStaleKeytabIsFoundByOneTry() throws Exception {
    var stale = "stale@" + TestKdc.REALM;
    signIn(stale, kdc.add(stale));
    kdc.rekey(stale);
    var before = kdc.said("verify failure");

    var report = report(Clock.systemUTC());

    assertThat(kdc.said("verify failure")).isEqualTo(before + 1);
    assertWrong(report, Hop.ACCOUNT, SiteTrouble.STALE_KEYTAB);
    assertThat(of(report, Hop.KDC).state()).isEqualTo(State.OK);
    assertThat(of(report, Hop.SITE_SIGN_IN).state()).isEqualTo(State.NOT_TRIED);
  }

  @Test
  void anAccountThatIsDisabledIsFound() throws Exception {
    var off = "off@" + TestKdc.REALM;
    signIn(off, kdc.add(off));
    kdc.disable(off);

    assertFirst(Hop.ACCOUNT, SiteTrouble.ACCOUNT_DISABLED);
  }

  @Test
  void aServerThatIsAwayIsFound() throws Exception {
    kdc.stop();
    try {
      var report = assertFirst(Hop.KDC, SiteTrouble.NO_KDC);

      assertThat(of(report, Hop.ACCOUNT).state()).isEqualTo(State.NOT_TRIED);
      assertThat(of(report, Hop.SITE_TLS).state()).isNotEqualTo(State.WRONG);
    } finally {
      kdc.start();
    }
  }

  @Test
  void aServiceThatNobodyRegisteredIsFound() throws Exception {
    set("SITE_SERVICE_PRINCIPAL", "HTTP/nobody@" + TestKdc.REALM);

    var report = report(Clock.systemUTC());

    var wrong = assertWrong(report, Hop.SERVICE, SiteTrouble.NO_SERVICE_NAME);
    assertThat(wrong.sentence()).contains("HTTP/nobody@", "site.service-principal");
    assertThat(of(report, Hop.SITE_SIGN_IN).state()).isEqualTo(State.NOT_TRIED);
  }

  @Test
  void aSiteThatTakesNoTicketIsFound() throws Exception {
    site.acceptor = null;

    assertFirst(Hop.SITE_SIGN_IN, SiteTrouble.SIGN_IN_REFUSED);
  }

  @Test
  void aClockThatIsSixMinutesOffIsFoundBeforeAnythingElse() throws Exception {
    var report = report(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6)));

    var first = report.firstWrong().orElseThrow();
    assertThat(first.hop()).isEqualTo(Hop.CLOCK);
    assertThat(first.sentence()).contains("behind the site's");
    assertThat(first.remedy()).isEqualTo(SiteTrouble.CLOCK_SKEW.remedy());
  }

  /** By the check, and in the same words by a connector that runs. */
  private Report assertFirst(Hop hop, SiteTrouble trouble) throws InterruptedException {
    var report = report(Clock.systemUTC());
    var first = assertWrong(report, hop, trouble);
    assertThat(told()).isEqualTo(new Diagnosis.Ailment(first.named(), trouble.remedy()));
    return report;
  }

  private static Finding assertWrong(Report report, Hop hop, SiteTrouble trouble) {
    var first = report.firstWrong().orElseThrow(() -> new AssertionError(report.text()));
    assertThat(first.hop()).as(report.text()).isEqualTo(hop);
    assertThat(first.sentence()).startsWith(trouble.sentence());
    assertThat(first.remedy()).isEqualTo(trouble.remedy());
    return first;
  }

  private Diagnosis.Ailment told() {
    var signIn = new SiteSignIn.Keytab(value("SITE_PRINCIPAL"), Path.of(value("SITE_KEYTAB")));
    var trust = new TrustFile(CERTIFICATES.pem(), null);
    var access = new SiteAccess(List.of(site.address()), trust, signIn, null);
    return new SiteDiagnosis(SiteTickets.of(access), "PS1", Clock.systemUTC())
        .firstWrong(SiteException.nonsense("anything"))
        .orElseThrow();
  }

  private void signIn(String principal, Path keys) {
    set("SITE_PRINCIPAL", principal);
    set("SITE_KEYTAB", keys.toString());
  }

  private void set(String name, String value) {
    variables.put("MOORING_CONNECTOR_" + name, value);
  }

  private String value(String name) {
    return String.valueOf(variables.get("MOORING_CONNECTOR_" + name));
  }

  private Report report(Clock clock) throws InterruptedException {
    var data = folder.resolve("data");
    return new Check(data, Given.of(data, variables), clock).report("1.0");
  }

  private static Finding of(Report report, Hop hop) {
    return report.findings().stream()
        .filter(finding -> finding.hop() == hop)
        .findFirst()
        .orElseThrow();
  }
}
