package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestKdc;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.security.auth.login.LoginException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** What people break with Kerberos, broken at a real server, and what is said about it. */
@EnabledIfEnvironmentVariable(named = TestKdc.SCRIPT, matches = ".+", disabledReason = TestKdc.NONE)
@SuppressWarnings("NullAway.Init")
class KerberosTroubleTest {

  private static final String ACCOUNT = "svc-mooring@" + TestKdc.REALM;
  private static final String SERVICE = "HTTP/localhost@" + TestKdc.REALM;
  private static final URI PROVIDER = URI.create("https://localhost");

  @TempDir private static Path folder;
  private static TestKdc kdc;
  private static Path keytab;

  @BeforeAll
  static void prepare() {
    kdc = new TestKdc(folder.resolve("kdc"));
    keytab = kdc.add(ACCOUNT);
    kdc.add(SERVICE);
  }

  @AfterAll
  static void end() {
    kdc.close();
  }

  @BeforeEach
  void restore() {
    kdc.useOwn();
  }

  @Test
  void whenAllIsWellTheEndOfTheLoginIsKnown() throws IOException {
    var tickets = tickets(ACCOUNT, keytab, null);

    assertThat(tickets.logIn()).isPresent();
    tickets.ticketTo(PROVIDER);
  }

  @Test
  void noKeytab() {
    var absent = folder.resolve("absent.keytab");

    assertTrouble(SiteTrouble.KEYTAB, "is not there", () -> logIn(ACCOUNT, absent));
    assertTrouble(SiteTrouble.KEYTAB, "holds no key", () -> logIn("other@CONTOSO.TEST", keytab));
  }

  @Test
  void withoutATicketNothingIsSent() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> logIn(ACCOUNT, folder.resolve("absent.keytab")))
        .returns(true, SiteException::isNothingSent);
  }

  @Test
  void aFileThatIsNoKeytab() throws IOException {
    var file = Files.writeString(folder.resolve("no.keytab"), "no keytab");

    assertTrouble(SiteTrouble.KEYTAB, "holds no key", () -> logIn(ACCOUNT, file));
  }

  @Test
  void anAccountThatIsGone() {
    var gone = kdc.add("gone@" + TestKdc.REALM);
    kdc.remove("gone");

    assertTrouble(SiteTrouble.ACCOUNT_UNKNOWN, "(6)", () -> logIn("gone@CONTOSO.TEST", gone));
  }

  @Test
  void anAccountThatIsDisabled() {
    var keys = kdc.add("off@" + TestKdc.REALM);
    kdc.disable("off");

    assertTrouble(SiteTrouble.ACCOUNT_DISABLED, "(18)", () -> logIn("off@CONTOSO.TEST", keys));
  }

  @Test
  void staleKeysAreTriedOnceUntilTheFileChanges() throws IOException {
    var keys = kdc.add("stale@" + TestKdc.REALM);
    kdc.rekey("stale");
    var clock = new SettableClock();
    var account = new KeytabAccount(new SiteSignIn.Keytab("stale@CONTOSO.TEST", keys), clock);

    assertTrouble(SiteTrouble.STALE_KEYTAB, "(24)", account::login);
    assertTrouble(SiteTrouble.STALE_KEYTAB, "(24)", account::login);
    assertThat(kdc.said("preauth (encrypted_timestamp) verify failure")).isEqualTo(1);

    clock.pass(KeytabAccount.AFTER_WRONG_KEYS);
    assertTrouble(SiteTrouble.STALE_KEYTAB, "(24)", account::login);
    assertThat(kdc.said("preauth (encrypted_timestamp) verify failure")).isEqualTo(2);

    kdc.writeKeytab("stale@" + TestKdc.REALM);
    account.login();
  }

  @Test
  void aServiceThatNobodyHasRegistered() throws IOException {
    var tickets = tickets(ACCOUNT, keytab, "HTTP/nobody.contoso.test@CONTOSO.TEST");

    assertTrouble(SiteTrouble.NO_SERVICE_NAME, "(7)", () -> tickets.ticketTo(PROVIDER));
  }

  @Test
  void noEncryptionTypeInCommonWithTheDomain() {
    kdc.use(withSetting("default_tgs_enctypes = aes128-cts-hmac-sha256-128"));

    var tickets = tickets(ACCOUNT, keytab, null);
    assertTrouble(SiteTrouble.NO_ENCRYPTION_TYPE, "(14)", () -> tickets.ticketTo(PROVIDER));
  }

  @Test
  void noEncryptionTypeInCommonWithTheKeytab() {
    kdc.use(withSetting("default_tkt_enctypes = aes128-cts-hmac-sha256-128"));

    assertTrouble(SiteTrouble.NO_ENCRYPTION_TYPE, "keys of type", () -> logIn(ACCOUNT, keytab));
  }

  private static String withSetting(String setting) {
    return kdc.configuration().replace("[libdefaults]", "[libdefaults]\n  " + setting);
  }

  @Test
  void aServerThatIsAway() {
    kdc.stop();
    try {
      assertTrouble(SiteTrouble.NO_KDC, "Connection refused", () -> logIn(ACCOUNT, keytab));
    } finally {
      kdc.start();
    }
  }

  @Test
  void aServerWhoseNameIsUnknown() {
    kdc.use(kdc.configuration().replace("kdc = 127.0.0.1", "kdc = kdc.contoso.invalid"));

    assertTrouble(SiteTrouble.NO_KDC, "", () -> logIn(ACCOUNT, keytab));
  }

  @Test
  void aRealmThatNobodyKnows() {
    kdc.use("[libdefaults]\n  dns_lookup_kdc = false\n");
    assertTrouble(SiteTrouble.UNKNOWN_REALM, "", () -> logIn(ACCOUNT, keytab));
    assertTrouble(SiteTrouble.UNKNOWN_REALM, "", () -> logIn("svc-mooring", keytab));
  }

  @Test
  void aServiceInAnotherRealm() throws IOException {
    var tickets = tickets(ACCOUNT, keytab, "HTTP/localhost@FABRIKAM.TEST");

    assertTrouble(SiteTrouble.NO_SERVICE_NAME, "", () -> tickets.ticketTo(PROVIDER));
  }

  /** No clock here can be put wrong, so the JDK's words have to do. */
  @Test
  void aClockThatIsWrong() {
    var fault = KerberosFault.of(new LoginException("Clock skew too great (37)"), ACCOUNT);

    assertThat(fault.trouble()).isEqualTo(SiteTrouble.CLOCK_SKEW);
  }

  private static void logIn(String principal, Path keys) throws SiteException {
    tickets(principal, keys, null).logIn();
  }

  private static SiteTickets tickets(String principal, Path keys, @Nullable String service) {
    var signIn = new SiteSignIn.Keytab(principal, keys);
    return SiteTickets.of(new SiteAccess(List.of(PROVIDER), null, signIn, service));
  }

  private static void assertTrouble(SiteTrouble trouble, String words, ThrowingCallable call) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(call)
        .withMessageContaining(words)
        .returns(trouble, SiteException::trouble);
  }
}
