package io.mooring.token;

import static io.mooring.access.SamplePeople.CONTOSO;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.access.Secrets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

  private final InMemoryMooring mooring = new InMemoryMooring();

  @BeforeEach
  void signIn() {
    mooring.people.signedIn(HELPDESK, mooring.clock.instant());
  }

  @Test
  void standsForItsOwnerUntilItExpires() {
    var issued = issue(Duration.ofDays(1));

    assertThat(mooring.tokens.authenticate(issued.secret())).contains(HELPDESK);
    mooring.clock.advance(Duration.ofDays(1));
    assertThat(mooring.tokens.authenticate(issued.secret())).isEmpty();
  }

  @Test
  void isKeptHashed() {
    var issued = issue(Duration.ofDays(1));

    assertThat(mooring.tokens.of(HELPDESK).getFirst().hash()).doesNotContain(issued.secret());
    assertThat(mooring.tokens.authenticate(issued.token().hash())).isEmpty();
  }

  @Test
  void neverExceedsWhatThePersonStillMay() {
    var issued = issue(Duration.ofDays(1));
    var now = new Person(HELPDESK.id(), "hal", "hal", Set.of(Role.AUDITOR));

    mooring.people.signedIn(now, mooring.clock.instant());

    assertThat(mooring.tokens.authenticate(issued.secret()).orElseThrow().roles()).isEmpty();
  }

  @Test
  void canNotBeMadeForAnothersRole() {
    assertThatThrownBy(() ->
            mooring.tokens.issue(HELPDESK, "x", Set.of(Role.ADMINISTRATOR), Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mayBeLesserThanItsOwner() {
    var issued = mooring.tokens.issue(HELPDESK, "x", Set.of(Role.READER), Duration.ofDays(1));

    assertThat(mooring.tokens.authenticate(issued.secret()).orElseThrow().roles())
        .containsExactly(Role.READER);
  }

  @Test
  void livesNinetyDaysAtMost() {
    assertThatThrownBy(() -> issue(Duration.ofDays(91))).hasMessageContaining("90 days at most");
  }

  @Test
  void endsWithTheTokenThatMadeIt() {
    var first = issue(Duration.ofDays(1));
    var second = issuedBy(first);
    var third = issuedBy(second);
    var other = issue(Duration.ofDays(1));

    mooring.tokens.revoke(HELPDESK, first.token().id());

    assertThat(mooring.tokens.authenticate(second.secret())).isEmpty();
    assertThat(mooring.tokens.authenticate(third.secret())).isEmpty();
    assertThat(mooring.tokens.authenticate(other.secret())).isPresent();
  }

  /** As one who stole a token might grow it; whoever it was stolen from still ends it all. */
  @Test
  void aChainOfThousandsEndsWithItsFirst() {
    var first = issue(Duration.ofDays(1));
    var last = first.token();
    for (var i = 0; i < 3_000; i++) {
      last = madeBy(last);
      mooring.apiTokens.add(last);
    }

    assertThat(mooring.tokens.revoke(HELPDESK, first.token().id())).isTrue();

    assertThat(mooring.tokens.of(HELPDESK)).hasSize(3_001).allMatch(t -> t.revokedAt() != null);
    assertThat(mooring.audit.all().getLast().detail()).contains("3000 that it made");
  }

  private static ApiToken madeBy(ApiToken parent) {
    return new ApiToken(
        TokenId.random(),
        parent.owner(),
        "child",
        Secrets.hash(parent.id().toString()),
        parent.roles(),
        parent.createdAt(),
        parent.expiresAt(),
        null,
        null,
        parent.id());
  }

  @Test
  void isNotMadeByOneThatWasRevokedMeanwhile() {
    var first = issue(Duration.ofDays(1));
    mooring.tokens.revoke(HELPDESK, first.token().id());

    assertThatThrownBy(() -> issuedBy(first)).hasMessageContaining("ended meanwhile");
    assertThat(mooring.tokens.of(HELPDESK)).hasSize(1);
  }

  @Test
  void endsWithItsMakerAtTheLatest() {
    var first = issue(Duration.ofMinutes(30));

    assertThat(issuedBy(first).token().expiresAt()).isEqualTo(first.token().expiresAt());
  }

  @Test
  void tokensMakeSoManyAndNoMore() {
    var first = issue(Duration.ofDays(1));
    for (var i = 0; i < Tokens.MOST_MADE; i++) {
      issuedBy(first);
    }

    assertThatThrownBy(() -> issuedBy(first)).hasMessageContaining("revoke some");
    assertThat(issue(Duration.ofDays(1))).isNotNull();
  }

  private Tokens.Issued issuedBy(Tokens.Issued parent) {
    return mooring.tokens.issueBy(
        parent.token().id(), HELPDESK, "child", Set.of(Role.HELPDESK), Duration.ofHours(1));
  }

  @Test
  void isRevokedByItsOwnerOnly() {
    var issued = issue(Duration.ofDays(1));
    var other = io.mooring.access.SamplePeople.person(CONTOSO, "other", Role.HELPDESK);

    assertThat(mooring.tokens.revoke(other, issued.token().id())).isFalse();
    assertThat(mooring.tokens.revoke(HELPDESK, issued.token().id())).isTrue();
    assertThat(mooring.tokens.authenticate(issued.secret())).isEmpty();
  }

  private Tokens.Issued issue(Duration life) {
    return mooring.tokens.issue(HELPDESK, "script", Set.of(Role.HELPDESK), life);
  }
}
