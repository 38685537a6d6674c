package io.mooring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.People;
import io.mooring.access.Person;
import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.access.TenantId;
import io.mooring.audit.AuditEntry;
import io.mooring.audit.AuditLog;
import io.mooring.web.RunningPortal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-(\\w{26})'");
  private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

  private final String tid = UUID.randomUUID().toString();
  private final String oid = UUID.randomUUID().toString();
  private final TinyProvider provider;
  private final RunningPortal portal;

  SignInTest() throws Exception {
    provider = new TinyProvider();
    portal =
        RunningPortal.start(
            "--spring.security.oauth2.client.provider.entra.issuer-uri=" + provider.issuer(),
            "--mooring.public-address=http://portal.test");
  }

  @AfterAll
  void close() {
    portal.close();
    provider.close();
  }

  private HttpResponse<String> signIn(WebBrowser browser) throws Exception {
    var begun = browser.open(portal.address().resolve("/oauth2/authorization/entra"));
    assertThat(begun.statusCode()).isEqualTo(302);
    var atProvider = location(begun);
    assertThat(atProvider.getQuery())
        .contains("redirect_uri=http://portal.test/login/oauth2/code/entra")
        .contains("code_challenge_method=S256");
    var back = location(browser.open(atProvider));
    return browser.open(portal.address().resolve(back.getRawPath() + "?" + back.getRawQuery()));
  }

  private static URI location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("location").orElseThrow());
  }

  private Map<String, Object> claims(List<String> roles) {
    return Map.of(
        "tid",
        tid,
        "oid",
        oid,
        "name",
        "Anna Keller",
        "preferred_username",
        "anna@contoso.test",
        "roles",
        roles);
  }

  private PersonId id() {
    return new PersonId(TenantId.of(tid), UUID.fromString(oid));
  }

  @Test
  void takesInWhoComesAndKnowsTheRoles() throws Exception {
    provider.person(claims(List.of("Mooring.Helpdesk", "Other.Role")));
    var browser = new WebBrowser();
    var landed = signIn(browser);
    assertThat(landed.statusCode()).isEqualTo(302);
    var known = portal.bean(People.class).find(id()).orElseThrow();
    assertThat(known.roles()).containsExactly(Role.HELPDESK);
    assertThat(known.userName()).isEqualTo("anna@contoso.test");
    assertThat(verbs()).contains("signin");
    var cookie = browser.cookies.getCookieStore().getCookies().getFirst();
    assertThat(cookie.getName()).isEqualTo("MOORING_SESSION");
    assertThat(cookie.isHttpOnly()).isTrue();
    var api = browser.open(portal.address().resolve("/api/v1/devices"));
    assertThat(api.statusCode()).isEqualTo(401);
  }

  /** By HTTP from a proxy or by another name: the browser knows the public address alone. */
  @Test
  void leadsBackToThePublicAddress() throws Exception {
    provider.person(claims(List.of("Mooring.Reader")));
    var browser = new WebBrowser();
    browser.open(portal.address().resolve("/devices?q=pc-42"));
    assertThat(location(signIn(browser))).hasToString("http://portal.test/devices?q=pc-42");
  }

  private List<String> verbs() {
    var auditor = new Person(id(), "Auditor", "auditor", Set.of(Role.AUDITOR));
    return portal.bean(AuditLog.class).read(auditor, null, 50).stream()
        .map(AuditEntry::verb)
        .toList();
  }

  @Test
  void refusesATokenThatDoesNotSayWho() throws Exception {
    provider.person(Map.of("tid", tid));
    var refused = signIn(new WebBrowser());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("&#39;oid&#39;").doesNotContain("Exception");
  }

  @Test
  void endsASessionWhoseRolesHaveChanged() throws Exception {
    provider.person(claims(List.of("Mooring.Reader")));
    var browser = new WebBrowser();
    signIn(browser);
    var person = portal.bean(People.class).find(id()).orElseThrow();
    portal
        .bean(People.class)
        .signedIn(
            new Person(id(), person.name(), person.userName(), Set.of(Role.AUDITOR)),
            Instant.now());
    var next = browser.open(portal.address());
    assertThat(next.statusCode()).isEqualTo(302);
    assertThat(location(next).getPath()).isEqualTo("/oauth2/authorization/entra");
  }

  @Test
  void sendsStrangersToTheProviderAndGuardsEveryPage() throws Exception {
    var page = new WebBrowser().open(portal.address());
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(location(page).getPath()).isEqualTo("/oauth2/authorization/entra");
    var headers = page.headers();
    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
  }

  @Test
  void aPageRunsItsOwnScriptsAlone() throws Exception {
    provider.person(claims(List.of("Mooring.Reader")));
    var browser = new WebBrowser();
    signIn(browser);
    var page = browser.open(portal.address());
    var policy = page.headers().allValues("content-security-policy");
    assertThat(policy).hasSize(1);
    var nonce = NONCE.matcher(policy.getFirst());
    assertThat(nonce.find()).isTrue();
    assertThat(policy.getFirst())
        .contains("default-src 'none'", "object-src 'none'", "frame-ancestors 'none'")
        .contains("base-uri 'self'", "form-action 'self'", "connect-src 'self'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    var scripts = SCRIPT.matcher(page.body()).results().map(MatchResult::group).toList();
    assertThat(scripts).isNotEmpty().allMatch(it -> it.contains("nonce=\"" + nonce.group(1)));
    assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
    var again = browser.open(portal.address());
    assertThat(again.headers().allValues("content-security-policy")).isNotEqualTo(policy);
  }

  @Test
  void signsOutAtTheProviderToo() throws Exception {
    provider.person(claims(List.of("Mooring.Reader")));
    var browser = new WebBrowser();
    signIn(browser);
    var page = browser.open(portal.address());
    assertThat(page.statusCode()).isEqualTo(200);
    var token = CSRF.matcher(page.body());
    assertThat(token.find()).isTrue();
    var out = browser.post(portal.address().resolve("/logout"), token.group(1), "");
    assertThat(location(out).getPath()).isEqualTo("/leave");
    assertThat(location(out).getQuery())
        .contains("post_logout_redirect_uri=http://portal.test/")
        .contains("id_token_hint=");
    assertThat(browser.open(portal.address()).statusCode()).isEqualTo(302);
    assertThat(verbs()).contains("signout");
  }
}
