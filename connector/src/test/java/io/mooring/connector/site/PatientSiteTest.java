package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Waiting;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientSiteTest {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final TestSite server = new TestSite();
  private final List<Duration> pauses = new ArrayList<>();
  private final Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
  private final Site site =
      new PatientSite(server.client(new SettableClock()), backoff, new Noting());

  private boolean isOver;

  @BeforeEach
  void fill() {
    server.table("SMS_Site", "SiteCode", "Type").add("PS1", 2);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void readsAgainAFewTimesLaterAndLater(int status) {
    server.fault = (_, _) -> new TestSite.Reply(status, "");

    assertFails(status);

    assertThat(server.requests).hasSize(3);
    assertThat(pauses).hasSize(2);
    assertThat(pauses.getFirst()).isBetween(FIRST.dividedBy(2), FIRST);
    assertThat(pauses.getLast()).isBetween(FIRST, FIRST.multipliedBy(2));
  }

  @Test
  void oneFailureDoesNotShow() throws SiteException {
    server.fault = (_, _) -> server.requests.size() == 1 ? new TestSite.Reply(503, "") : null;

    assertThat(read().rows()).hasSize(1);
  }

  @Test
  void theSiteSaysHowLongItWantsToBeLeftAlone() {
    server.fault = (_, _) -> new TestSite.Reply(503, "");
    server.retryAfter = "20";

    assertFails(503);

    assertThat(pauses).containsOnly(Duration.ofSeconds(20));
  }

  @Test
  void butNotForEver() {
    server.fault = (_, _) -> new TestSite.Reply(503, "");
    server.retryAfter = "86400";

    assertFails(503);

    assertThat(pauses).containsOnly(PatientSite.LONGEST_REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999", ""})
  void nonsenseIsNotWaitedFor(String wish) {
    server.fault = (_, _) -> new TestSite.Reply(503, "");
    server.retryAfter = wish;

    assertFails(503);

    assertThat(pauses).allSatisfy(pause -> assertThat(pause).isLessThan(FIRST.multipliedBy(3)));
  }

  @Test
  void aRefusalIsAnAnswer() {
    server.fault = (_, _) -> new TestSite.Reply(403, "");

    assertFails(403);

    assertThat(pauses).isEmpty();
  }

  @Test
  void anOrderIsNeverRepeated() throws SiteException {
    server.fault = (_, _) -> new TestSite.Reply(503, "");

    assertThat(site.call("Do", Map.of()).status()).isEqualTo(503);

    assertThat(server.requests).hasSize(1);
  }

  @Test
  void nothingIsRepeatedWhenTheProcessEnds() {
    server.fault = (_, _) -> new TestSite.Reply(503, "");
    isOver = true;

    assertFails(503);

    assertThat(server.requests).hasSize(1);
  }

  private Page read() throws SiteException {
    return site.list(Query.all("SMS_Site"));
  }

  private void assertFails(int status) {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(this::read)
        .returns(status, SiteException::status);
  }

  private final class Noting implements Waiting {

    @Override
    public void rest(Duration time) {
      pauses.add(time);
    }

    @Override
    public void pause(Duration time) {
      throw new AssertionError("After a failure it rests");
    }

    @Override
    public boolean isOver() {
      return isOver;
    }
  }
}
