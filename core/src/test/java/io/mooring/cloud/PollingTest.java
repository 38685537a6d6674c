package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Polling.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollingTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  private static Instant after(int minutes) {
    return MONDAY.plus(Duration.ofMinutes(minutes));
  }

  @Test
  void everythingComesFirst() {
    assertThat(Polling.USUAL.next(null, null, MONDAY)).isEqualTo(new Due.Everything());
  }

  @Test
  void thenWhatIsNewSinceTheLastReadingAndALittleBefore() {
    assertThat(Polling.USUAL.next(MONDAY, after(30), after(45)))
        .isEqualTo(new Due.HeardSince(after(20)));
  }

  @Test
  void aFullPassIsAReadingToo() {
    assertThat(Polling.USUAL.next(after(30), after(15), after(45)))
        .isEqualTo(new Due.HeardSince(after(20)));
  }

  @Test
  void everythingComesAgainAfterADay() {
    var day = 24 * 60;

    assertThat(Polling.USUAL.next(MONDAY, after(day - 10), after(day - 1)))
        .isEqualTo(new Due.HeardSince(after(day - 20)));
    assertThat(Polling.USUAL.next(MONDAY, after(day - 10), after(day)))
        .isEqualTo(new Due.Everything());
  }
}
