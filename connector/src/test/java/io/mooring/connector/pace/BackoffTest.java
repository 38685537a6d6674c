package io.mooring.connector.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(2), new Random(1));

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "6, 64", "7, 120", "1000, 120"})
  void doublesUpToTheLongestAndShortensAtRandomByHalfAtMost(int failures, int seconds) {
    for (var i = 0; i < 100; i++) {
      assertThat(backoff.after(failures))
          .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
    }
  }
}
