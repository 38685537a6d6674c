package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import io.mooring.connector.net.TrustFile;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestAcceptor;
import io.mooring.connector.testing.TestCertificates;
import io.mooring.connector.testing.TestKdc;
import io.mooring.connector.testing.TestTicketSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The connector signs in at a site that demands tickets of a real Kerberos server. */
@EnabledIfEnvironmentVariable(named = TestKdc.SCRIPT, matches = ".+", disabledReason = TestKdc.NONE)
@SuppressWarnings("NullAway.Init")
class KerberosSignInTest {

  private static final String ACCOUNT = "svc-mooring@" + TestKdc.REALM;
  private static final String SERVICE = "HTTP/localhost@" + TestKdc.REALM;
  private static final String ANOTHER = "HTTP/another.contoso.test@" + TestKdc.REALM;
  private static final String READ = ACCOUNT + " GET /AdminService/wmi/SMS_Site";
  private static final String ORDER = ACCOUNT + " POST /AdminService/wmi/Do";

  @TempDir private static Path folder;
  private static TestKdc kdc;
  private static SSLContext certificate;
  private static TrustFile trust;
  private static Path keytab;
  private static Path services;

  private final SettableClock clock = new SettableClock();
  private TestTicketSite site;

  @BeforeAll
  static void prepare() {
    kdc = new TestKdc(folder.resolve("kdc"));
    keytab = kdc.add(ACCOUNT);
    services = kdc.add(SERVICE);
    kdc.add(ANOTHER);
    var certificates = TestCertificates.once();
    certificate = certificates.of("localhost");
    trust = new TrustFile(certificates.pem(), null);
  }

  @AfterAll
  static void end() {
    kdc.close();
  }

  @BeforeEach
  void open() {
    clock.pass(Duration.between(clock.instant(), Instant.now()));
    site = new TestTicketSite(certificate, new TestAcceptor(SERVICE, services));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theSiteSeesTheAccountAndProvesItself() throws IOException {
    try (var line = line(null)) {
      assertThat(line.site().identity().code()).isEqualTo("PS1");
    }

    assertThat(site.calls).containsExactly(READ);
    assertThat(site.refusals).hasValue(0);
  }

  @Test
  void anOrderGoesOnceAndSignedIn() throws IOException {
    try (var line = line(null)) {
      assertThat(line.site().call("Do", Map.of()).isSuccess()).isTrue();
    }

    assertThat(site.calls).containsExactly(ORDER);
    assertThat(site.refusals).hasValue(0);
  }

  @Test
  void manyCallsAtOnceTakeOneLogin() throws Exception {
    var logins = kdc.gave("AS_REQ");
    try (var line = line(null);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<SiteIdentity> read = () -> line.site().identity();
      var all = threads.invokeAll(IntStream.range(0, 60).mapToObj(_ -> read).toList());
      for (var one : all) {
        assertThat(one.get().code()).isEqualTo("PS1");
      }
    }

    assertThat(site.calls).hasSize(60).containsOnly(READ);
    assertThat(kdc.gave("AS_REQ")).isEqualTo(logins + 1);
  }

  @Test
  void theServicesNameMayBeGiven() throws IOException {
    try (var line = line(SERVICE)) {
      assertThat(line.site().identity().code()).isEqualTo("PS1");
    }
  }

  @Test
  void aTicketForAnotherServiceCausesNoCall() throws IOException {
    try (var line = line(ANOTHER)) {
      assertTrouble(SiteTrouble.SIGN_IN_REFUSED, () -> line.site().identity());
      assertThat(line.site().call("Do", Map.of()).status()).isEqualTo(401);
    }

    assertThat(site.calls).isEmpty();
    assertThat(site.refusals).hasValue(2);
  }

  @Test
  void whoDoesNotProveToBeTheSiteIsNotBelieved() throws IOException {
    site.proves = false;
    try (var line = line(null)) {
      assertTrouble(SiteTrouble.UNPROVEN, () -> line.site().identity());
      assertTrouble(SiteTrouble.UNPROVEN, () -> line.site().call("Do", Map.of()));
    }

    assertThat(site.calls).containsExactly(READ, ORDER);
  }

  @Test
  void nothingButKerberosIsOffered() throws IOException {
    site.acceptor = null;
    try (var line = line(null)) {
      site.offers = List.of("NTLM");
      assertTrouble(SiteTrouble.NTLM_ONLY, () -> line.site().identity());
      site.offers = List.of("Basic realm=\"site\"");
      assertTrouble(SiteTrouble.NO_WINDOWS_SIGN_IN, () -> line.site().identity());
    }
  }

  @Test
  void theConnectorLogsInAgainBeforeItsTicketEnds() throws IOException {
    var brief = new SiteSignIn.Keytab("brief@" + TestKdc.REALM, kdc.add("brief@" + TestKdc.REALM));
    kdc.life("brief", Duration.ofMinutes(3));
    var account = new KeytabAccount(brief, clock);
    var login = account.login();
    var due = Objects.requireNonNull(login.until()).minus(KeytabAccount.BEFORE_END);
    clock.pass(Duration.between(clock.instant(), due).minusMillis(1));
    assertThat(account.login()).isSameAs(login);

    clock.pass(Duration.ofMillis(1));
    assertThat(account.login()).isNotSameAs(login);
  }

  /** The site's account has a new password, so the ticket that is held is of no use any more. */
  @Test
  void anOldTicketThatIsRefusedIsChangedForANewOne() throws IOException {
    with(service -> {
      service.identity();
      kdc.writeKeytab(SERVICE);
      site.acceptor = new TestAcceptor(SERVICE, services);
      assertThat(service.call("Do", Map.of()).status()).isEqualTo(401);

      clock.pass(KeytabAccount.NEW);
      assertThat(service.call("Do", Map.of()).isSuccess()).isTrue();
    });

    assertThat(site.calls).containsExactly(READ, ORDER);
    assertThat(site.refusals).hasValue(2);
  }

  private SiteLine line(@Nullable String service) throws IOException {
    return SiteLine.open(access(service), null, Clock.systemUTC());
  }

  private SiteAccess access(@Nullable String service) {
    var signIn = new SiteSignIn.Keytab(ACCOUNT, keytab);
    return new SiteAccess(List.of(site.address()), trust, signIn, service);
  }

  /** With an account that lives by the settable clock. */
  private void with(Calls calls) throws IOException {
    var account = new KeytabAccount(new SiteSignIn.Keytab(ACCOUNT, keytab), clock);
    var signIn = new KerberosSignIn(account, ServiceNames.of(access(null)));
    try (var pool = new SitePool(Outbound.open(Trust.of(trust), new Route.Direct(), 1024 * 1024))) {
      calls.make(new AdminService(pool, site.address(), signIn, clock));
    }
  }

  private interface Calls {
    void make(Site site) throws IOException;
  }

  private static void assertTrouble(SiteTrouble trouble, ThrowingCallable call) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(call)
        .returns(trouble, SiteException::trouble);
  }
}
