package io.mooring.web.signin;

import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.audit.AuditEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionWatchTest {

  private static final Duration BEAT = Duration.ofMinutes(2);

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SessionTime time = new SessionTime(mooring.clock);
  private final SessionEnd end = new SessionEnd(mooring.auditLog);
  private final Visits visits = new Visits(end, time);
  private final RoleRefresh roles =
      new RoleRefresh(
          this::answer,
          new KnownRoles(mooring.people, mooring.auditLog, mooring.transactions, mooring.clock),
          visits,
          end,
          time);
  private final SessionWatch watch = new SessionWatch(visits, mooring.people, roles, end, time);
  private final FakeSession session = new FakeSession();
  private int asked;
  private int token = 1;
  private Renewal next = new Renewal.Unheard("as this test wants it");
  private boolean vouching = true;
  private Runnable meanwhile = () -> {};

  private Renewal answer(OAuth2AuthorizedClient client, SignedIn before) {
    asked++;
    meanwhile.run();
    assertThat(client.getRefreshToken())
        .as("each refresh token is used once")
        .extracting(OAuth2RefreshToken::getTokenValue)
        .isEqualTo("refresh-" + token);
    return vouching ? new Renewal.Vouched(HELPDESK, idToken(), client("refresh-" + ++token)) : next;
  }

  @Test
  void neitherHeartbeatsNorPushKeepASessionAlive() {
    signIn("refresh-1");
    beat(Duration.ofMinutes(58));
    assertThat(session.ended()).isFalse();

    beat(BEAT);

    assertThat(session.ended()).isTrue();
    assertThat(endings()).containsExactly(Ending.IDLE.sentence());
    assertThat(visits.all()).isEmpty();
  }

  @Test
  void whoDoesSomethingNowAndThenStaysForTenHoursAndNoLonger() {
    signIn("refresh-1");
    for (var hour = 0; hour < 19; hour++) {
      beat(Duration.ofMinutes(30));
      watch.look(session.http(), true);
    }
    assertThat(session.ended()).isFalse();

    beat(Duration.ofMinutes(30));

    assertThat(endings()).containsExactly(Ending.TOO_LONG.sentence());
  }

  @Test
  void aSessionEndsAlthoughNoRequestComes() {
    signIn("refresh-1");
    mooring.clock.advance(Visit.LONGEST);

    watch.sweep();

    assertThat(session.ended()).isTrue();
  }

  @Test
  void theProviderIsAskedEveryTenMinutes() {
    signIn("refresh-1");
    beat(Duration.ofMinutes(8));
    assertThat(asked).isZero();
    beat(BEAT);
    assertThat(asked).isEqualTo(1);
    beat(Duration.ofMinutes(40));
    assertThat(asked).isEqualTo(5);
    assertThat(session.ended()).isFalse();
  }

  @Test
  void otherRolesEndTheSessionAndAreKnownFromThenOn() {
    signIn("refresh-1");
    var now = new Person(HELPDESK.id(), HELPDESK.name(), HELPDESK.userName(), Set.of(Role.READER));
    answers(new Renewal.Vouched(now, idToken(), client("refresh-2")));

    beat(Duration.ofMinutes(10));

    assertThat(session.ended()).isTrue();
    assertThat(mooring.people.find(HELPDESK.id())).contains(now);
    assertThat(rows("signin.roles"))
        .containsExactly("Was as Mooring.Helpdesk, is now as Mooring.Reader");
    assertThat(endings()).containsExactly(Ending.ROLES_CHANGED.sentence());
  }

  @Test
  void whomTheProviderDeniesIsOut() {
    signIn("refresh-1");
    answers(new Renewal.Denied("invalid_grant"));

    beat(Duration.ofMinutes(10));

    assertThat(endings()).containsExactly(Ending.DENIED.sentence());
  }

  @Test
  void anAnswerForTheLastSignInChangesNothingInTheNextOne() {
    signIn("refresh-1");
    meanwhile = () -> signIn(READER, "refresh-1");

    beat(Duration.ofMinutes(10));

    assertThat(SessionEnd.signedIn(session.http()).map(SignedIn::person)).contains(READER);
    assertThat(endings()).containsExactly(Ending.SIGNED_IN_ANEW.sentence());
  }

  @Test
  void withoutAnAnswerRolesCountForAnHourAfterTheLast() {
    signIn("refresh-1");
    beat(Duration.ofMinutes(10));
    answers(new Renewal.Unheard("down"));
    beatBusily(Duration.ofMinutes(58));
    assertThat(session.ended()).isFalse();
    assertThat(asked).as("tried again and again").isGreaterThan(10);

    beatBusily(BEAT);

    assertThat(endings()).containsExactly(Ending.UNHEARD.sentence());
  }

  @Test
  void aProviderThatAnswersAgainIsTrustedAgain() {
    signIn("refresh-1");
    answers(new Renewal.Unheard("down"));
    beatBusily(Duration.ofMinutes(50));
    vouching = true;

    beatBusily(Duration.ofMinutes(60));

    assertThat(session.ended()).isFalse();
  }

  @Test
  void withoutARefreshTokenASessionLastsAnHour() {
    signIn(null);
    beatBusily(Duration.ofMinutes(58));
    assertThat(session.ended()).isFalse();

    beatBusily(BEAT);

    assertThat(asked).isZero();
    assertThat(endings()).containsExactly(Ending.NOT_RENEWED.sentence());
  }

  @Test
  void whoCameInElsewhereWithOtherRolesIsOutHere() {
    signIn("refresh-1");
    mooring.people.signedIn(
        new Person(HELPDESK.id(), "hal", "hal", Set.of()), mooring.clock.instant());

    watch.look(session.http(), false);

    assertThat(endings()).containsExactly(Ending.ROLES_CHANGED.sentence());
  }

  private void answers(Renewal answer) {
    next = answer;
    vouching = false;
  }

  /** An open page for so long, with nobody before it. */
  private void beat(Duration time) {
    during(time, false);
  }

  private void beatBusily(Duration time) {
    during(time, true);
  }

  private void during(Duration time, boolean byPerson) {
    for (var past = Duration.ZERO; past.compareTo(time) < 0; past = past.plus(BEAT)) {
      mooring.clock.advance(BEAT);
      watch.look(session.http(), byPerson);
    }
  }

  private void signIn(@Nullable String refreshToken) {
    signIn(HELPDESK, refreshToken);
  }

  private void signIn(Person who, @Nullable String refreshToken) {
    mooring.people.signedIn(who, mooring.clock.instant());
    visits.saveAuthorizedClient(
        client(refreshToken),
        null,
        fake(HttpServletRequest.class, Map.of("getSession", session.http())),
        fake(HttpServletResponse.class, Map.of()));
    var person = new SignedIn(who, idToken());
    session
        .http()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(
                new OAuth2AuthenticationToken(person, person.getAuthorities(), "entra")));
  }

  private List<String> endings() {
    assertThat(session.ended()).isTrue();
    return rows("session.end");
  }

  private List<String> rows(String verb) {
    return mooring.audit.all().stream()
        .filter(entry -> entry.verb().equals(verb))
        .map(AuditEntry::detail)
        .toList();
  }

  private OidcIdToken idToken() {
    var now = mooring.clock.instant();
    return new OidcIdToken("jwt", now, now.plusSeconds(300), Map.of("sub", "pairwise"));
  }

  private OAuth2AuthorizedClient client(@Nullable String refreshToken) {
    var now = mooring.clock.instant();
    return new OAuth2AuthorizedClient(
        ClientRegistration.withRegistrationId("entra")
            .clientId("mooring")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://portal.test/back")
            .authorizationUri("http://127.0.0.1:9/authorize")
            .tokenUri("http://127.0.0.1:9/token")
            .build(),
        "oid",
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, "access", now, now.plusSeconds(300)),
        refreshToken == null ? null : new OAuth2RefreshToken(refreshToken, now));
  }

  private static <T> T fake(Class<T> type, Map<String, ?> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> answers.get(method.getName())));
  }
}
