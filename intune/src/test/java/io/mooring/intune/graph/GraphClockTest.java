package io.mooring.intune.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.intune.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraphClockTest {

  private final ManualTime time = new ManualTime();
  private final GraphClock clock = new GraphClock(time);

  /** An answer with a date so far ahead, after so long a trip. */
  private void answer(Duration ahead, Duration trip) {
    var asked = time.instant();
    time.pass(trip);
    clock.heard(asked, asked.plus(trip.dividedBy(2)).plus(ahead));
  }

  @Test
  void nothingIsKnownBeforeTheFirstAnswer() {
    clock.heard(time.instant(), null);

    assertThat(clock.skew()).isNull();
    assertThat(clock.now()).isEqualTo(time.instant());
  }

  @Test
  void theMiddleOfTheTripAndOfTheSecondCounts() {
    answer(Duration.ofMinutes(3), Duration.ofSeconds(4));

    assertThat(clock.skew()).isEqualTo(Duration.ofMillis(180_500));
    assertThat(clock.now()).isEqualTo(time.instant().plusMillis(180_500));
  }

  @Test
  void aQuickAnswerCountsMoreThanASlowOneForAWhile() {
    answer(Duration.ofSeconds(10), Duration.ofMillis(20));
    answer(Duration.ofSeconds(30), Duration.ofSeconds(40));
    assertThat(clock.skew()).isEqualTo(Duration.ofMillis(10_500));

    time.pass(Duration.ofMinutes(5));
    answer(Duration.ofSeconds(30), Duration.ofSeconds(40));
    assertThat(clock.skew()).isEqualTo(Duration.ofMillis(30_500));
  }
}
