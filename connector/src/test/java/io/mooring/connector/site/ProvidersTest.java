package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  private static final TestSite.Reply BUSY = new TestSite.Reply(503, "");
  private static final TestSite.Reply CUT = new TestSite.Reply(-1, "");

  private final TestSite preferred = new TestSite();
  private final TestSite other = new TestSite();
  private final SettableClock clock = new SettableClock();
  private final Site site = new Providers(List.of(any(preferred), any(other)), clock);

  @BeforeEach
  void fill() {
    for (var each : List.of(preferred, other)) {
      each.table("SMS_Site", "SiteCode", "Type").add("PS1", 2).add("PS2", 2);
      each.methods = (_, _) -> new TestSite.Reply(201, "{}");
    }
  }

  @AfterEach
  void close() {
    preferred.close();
    other.close();
  }

  @Test
  void thePreferredOneIsAsked() throws SiteException {
    read();

    assertThat(preferred.requests).hasSize(1);
    assertThat(other.requests).isEmpty();
  }

  @Test
  void anotherIsAskedAndKeptForAWhile() throws SiteException {
    preferred.fault = (_, _) -> BUSY;
    read();
    preferred.fault = (_, _) -> null;
    read();
    assertThat(preferred.requests).hasSize(1);
    assertThat(other.requests).hasSize(2);

    clock.pass(Providers.WHILE);
    read();

    assertThat(preferred.requests).hasSize(2);
    assertThat(other.requests).hasSize(2);
  }

  @Test
  void aPreferredOneThatIsStillAwayIsTriedOnceAWhile() throws SiteException {
    preferred.fault = (_, _) -> CUT;
    read();
    clock.pass(Providers.WHILE);
    read();
    var tries = preferred.requests.size();
    read();

    assertThat(preferred.requests).hasSize(tries);
    assertThat(other.requests).hasSize(3);
  }

  @Test
  void whoFailsInHisTurnIsLeft() throws SiteException {
    preferred.fault = (_, _) -> BUSY;
    read();
    preferred.fault = (_, _) -> null;
    other.fault = (_, _) -> CUT;

    read();

    assertThat(preferred.requests).hasSize(2);
  }

  @Test
  void anAnswerThatAnotherWouldGiveAlikeIsAnAnswer() {
    preferred.fault = (_, _) -> new TestSite.Reply(403, "");

    assertTrouble(SiteTrouble.FORBIDDEN);

    assertThat(other.requests).isEmpty();
  }

  /** Elsewhere the same database would be asked, and the rest that is wanted would not be kept. */
  @Test
  void whoWantsToBeAskedLessIsNotAskedByAnotherDoor() {
    preferred.fault = (_, _) -> new TestSite.Reply(429, "");
    preferred.retryAfter = "45";

    assertTrouble(SiteTrouble.BUSY);

    assertThat(other.requests).isEmpty();
  }

  @Test
  void whenAllAreAwayTheLongestRestCounts() {
    preferred.fault = (_, _) -> BUSY;
    preferred.retryAfter = "45";
    other.fault = (_, _) -> BUSY;
    other.retryAfter = "7";

    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(this::read)
        .returns(Duration.ofSeconds(45), SiteException::retryAfter);
  }

  @Test
  void whenAllAreAwayTheReadFailsAfterOneRound() {
    preferred.fault = (_, _) -> BUSY;
    other.fault = (_, _) -> BUSY;

    assertTrouble(SiteTrouble.UNAVAILABLE);

    assertThat(preferred.requests).hasSize(1);
    assertThat(other.requests).hasSize(1);
  }

  @Test
  void aListIsEndedByWhoBeganIt() throws SiteException {
    preferred.linkedPage = 1;
    var link = String.valueOf(read().nextLink());
    preferred.fault = (_, _) -> BUSY;
    read();
    preferred.fault = (_, _) -> null;

    site.follow(link);

    assertThat(other.requests).hasSize(1);
    assertThat(preferred.requests).hasSize(3);
  }

  @Test
  void anOrderWhoseFateIsUnknownGoesToNobodyElse() {
    preferred.fault = (_, _) -> CUT;

    assertThatExceptionOfType(SiteException.class).isThrownBy(() -> site.call("Do", Map.of()));

    assertThat(preferred.requests).hasSize(1);
    assertThat(other.requests).isEmpty();
  }

  @Test
  void anOrderThatWasAnsweredGoesToNobodyElse() throws SiteException {
    preferred.fault = (_, _) -> BUSY;

    assertThat(site.call("Do", Map.of()).status()).isEqualTo(503);

    assertThat(other.requests).isEmpty();
  }

  @Test
  void anOrderThatCannotHaveBeenSentGoesToAnother() throws SiteException {
    preferred.leave();

    assertThat(site.call("Do", Map.of()).isSuccess()).isTrue();

    assertThat(other.posts).hasSize(1);
  }

  private OwnProvider any(TestSite provider) {
    return new OwnProvider(provider.client(clock), null, clock);
  }

  private Page read() throws SiteException {
    return site.list(Query.all("SMS_Site"));
  }

  private void assertTrouble(SiteTrouble trouble) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(this::read)
        .returns(trouble, SiteException::trouble);
  }
}
