package io.mooring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditEntry;
import io.mooring.audit.AuditLog;
import io.mooring.token.Tokens;
import io.mooring.web.RunningPortal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A session's life over HTTP: an open page that beats, a provider that is asked meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StayingTest {

  private static final Pattern KEY = Pattern.compile("Vaadin-Security-Key\":\"([^\"]+)\"");

  private final String tid = UUID.randomUUID().toString();
  private final SettableClock clock = new SettableClock();
  private final TinyProvider provider;
  private final RunningPortal portal;
  private String oid = "";
  private WebBrowser browser = new WebBrowser();

  StayingTest() throws Exception {
    provider = new TinyProvider();
    clock.set(Instant.now());
    portal =
        RunningPortal.with(
            "sessionTime",
            new SessionTime(clock),
            "--spring.security.oauth2.client.provider.entra.issuer-uri=" + provider.issuer(),
            "--mooring.public-address=http://portal.test");
  }

  @AfterAll
  void close() {
    portal.close();
    provider.close();
  }

  @BeforeEach
  void signIn() throws Exception {
    oid = UUID.randomUUID().toString();
    browser = new WebBrowser();
    provider.refuses("");
    provider.person(claims("Mooring.Helpdesk"));
    begin(URI.create("/oauth2/authorization/entra"));
    assertThat(open("/").statusCode()).isEqualTo(200);
  }

  @Test
  void theWayBackAfterSigningInIsTheAddressThatWasAskedFor() throws Exception {
    browser = new WebBrowser();
    var asked = browser.open(portal.address().resolve("/devices?q=anna"));
    assertThat(asked.statusCode()).isEqualTo(302);

    var landed = begin(location(asked));

    assertThat(location(landed)).hasPath("/devices").hasQuery("q=anna");
    assertThat(open("/devices?q=anna").statusCode()).isEqualTo(200);
  }

  @Test
  void rolesThatStayAreConfirmedAndThePageGoesOn() throws Exception {
    pass(Duration.ofMinutes(30));

    assertThat(provider.refreshed()).isEqualTo(3);
    assertThat(open("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleThatIsTakenEndsTheSession() throws Exception {
    provider.person(claims("Mooring.Reader"));

    assertThat(pass(Duration.ofMinutes(10)).statusCode()).isEqualTo(403);

    assertThat(portal.bean(People.class).find(id()).orElseThrow().roles())
        .containsExactly(Role.READER);
    assertThat(audit()).contains("signin.roles", "session.end");
    var next = open("/devices");
    assertThat(next.statusCode()).isEqualTo(302);
    assertThat(location(next).getPath()).isEqualTo("/oauth2/authorization/entra");
  }

  @Test
  void aDisabledAccountIsOutAndSoAreItsTokensUntilItSignsInAgain() throws Exception {
    var token = token();
    assertThat(devices(token)).isEqualTo(200);
    provider.refuses("invalid_grant");

    assertThat(pass(Duration.ofMinutes(10)).statusCode()).isEqualTo(403);

    assertThat(open("/").statusCode()).isEqualTo(302);
    assertThat(audit()).contains("session.end", "signin.roles");
    assertThat(devices(token)).isEqualTo(403);
    provider.refuses("");
    begin(URI.create("/oauth2/authorization/entra"));
    assertThat(devices(token)).isEqualTo(200);
  }

  @Test
  void whoMustOnlySignInAgainKeepsTheTokens() throws Exception {
    var token = token();
    provider.refuses("interaction_required");

    assertThat(pass(Duration.ofMinutes(10)).statusCode()).isEqualTo(403);

    assertThat(open("/").statusCode()).isEqualTo(302);
    assertThat(devices(token)).isEqualTo(200);
  }

  @Test
  void anOldSignInThatIsRevokedLeavesTheNewerOneAlone() throws Exception {
    var token = token();
    var old = browser;
    clock.advance(Duration.ofMinutes(2));
    browser = new WebBrowser();
    begin(URI.create("/oauth2/authorization/entra"));
    clock.advance(Duration.ofMinutes(8));

    assertThat(old.open(portal.address()).statusCode()).isEqualTo(302);

    assertThat(provider.refreshed()).as("the newer one is asked at once").isEqualTo(1);
    assertThat(open("/").statusCode()).isEqualTo(200);
    assertThat(devices(token)).isEqualTo(200);
  }

  @Test
  void aPageOfTheLastSignInIsNotHeardAfterTheNextOne() throws Exception {
    var page = open("/?v-r=init&location=&query=").body();
    assertThat(act(page)).contains("\"syncId\":1");
    var cookies = browser.cookies.getCookieStore().getCookies().toString();
    provider.person(claims("Mooring.Reader"));

    var landed = begin(URI.create("/oauth2/authorization/entra"));

    assertThat(landed.statusCode()).isEqualTo(302);
    assertThat(act(page)).contains("sessionExpired");
    assertThat(browser.cookies.getCookieStore().getCookies().toString()).isNotEqualTo(cookies);
    assertThat(audit()).contains("session.end");
    assertThat(open("/?v-r=init&location=&query=").body()).contains("Vaadin-Security-Key");
    assertThat(act(page)).contains("appError").contains("\"syncId\":-1");
  }

  @Test
  void aProviderInTroubleEndsNobodyForAnHour() throws Exception {
    provider.refuses("temporarily_unavailable");
    pass(Duration.ofMinutes(30));
    assertThat(open("/").statusCode()).isEqualTo(200);

    pass(Duration.ofMinutes(30));

    assertThat(open("/").statusCode()).isEqualTo(302);
  }

  @Test
  void anotherSubjectIsNoRenewal() throws Exception {
    oid = UUID.randomUUID().toString();
    provider.person(claims("Mooring.Helpdesk"));

    assertThat(pass(Duration.ofMinutes(10)).statusCode()).isEqualTo(403);
  }

  @Test
  void heartbeatsAloneDoNotKeepASession() throws Exception {
    assertThat(pass(Duration.ofMinutes(58)).statusCode()).isNotEqualTo(403);

    assertThat(pass(Duration.ofMinutes(2)).statusCode()).isEqualTo(403);
  }

  /** The page beats for so long, and returns the answer to its last heartbeat. */
  private HttpResponse<String> pass(Duration time) throws Exception {
    var answer = beat();
    for (var minutes = 0; minutes < time.toMinutes(); minutes += 2) {
      clock.advance(Duration.ofMinutes(2));
      answer = beat();
    }
    return answer;
  }

  private HttpResponse<String> beat() throws Exception {
    return browser.post(portal.address().resolve("/?v-r=heartbeat&v-uiId=0"), "", "");
  }

  /** What the portal answers when something is done on an open page. */
  private String act(String page) throws Exception {
    var key = KEY.matcher(page);
    assertThat(key.find()).as(page).isTrue();
    var call = "{\"csrfToken\":\"" + key.group(1) + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}";
    return browser.post(portal.address().resolve("/?v-r=uidl&v-uiId=0"), "", call).body();
  }

  private String token() {
    var people = portal.bean(People.class);
    return portal
        .bean(Tokens.class)
        .issue(people.find(id()).orElseThrow(), "script", Set.of(Role.READER), Duration.ofDays(1))
        .secret();
  }

  /** The answer to a program that asks for devices with this token. */
  private int devices(String token) throws Exception {
    return browser.withToken(portal.address().resolve("/api/v1/devices"), token).statusCode();
  }

  private HttpResponse<String> open(String path) throws Exception {
    return browser.open(portal.address().resolve(path));
  }

  private HttpResponse<String> begin(URI signIn) throws Exception {
    var atProvider = location(browser.open(portal.address().resolve(signIn)));
    var back = location(browser.open(atProvider));
    return browser.open(portal.address().resolve(back.getRawPath() + "?" + back.getRawQuery()));
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("location").orElseThrow());
  }

  private Map<String, Object> claims(String role) {
    return Map.of("tid", tid, "oid", oid, "name", "Anna Keller", "roles", List.of(role));
  }

  private PersonId id() {
    return new PersonId(TenantId.of(tid), UUID.fromString(oid));
  }

  /** What was written down about the one who signed in here. */
  private List<String> audit() {
    var auditor = new Person(id(), "Auditor", "auditor", Set.of(Role.AUDITOR));
    return portal.bean(AuditLog.class).read(auditor, null, 200).stream()
        .filter(entry -> entry.subject().equals(oid))
        .map(AuditEntry::verb)
        .toList();
  }
}
