package io.mooring.intune.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant SENT = Instant.parse("2026-11-23T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "10 | PT10S",
        "2.128 | PT2.128S",
        "0.5 | PT0.5S",
        "Mon, 23 Nov 2026 08:01:30 GMT | PT1M30S",
        "Mon, 23 Nov 2026 07:59:00 GMT | PT0S"
      })
  void secondsPartsOfThemAndDatesAreRead(String text, Duration expected) {
    assertThat(RetryAfter.parse(text, SENT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-1", "1e9", "1.", ".5", "99999999999999999999", "Mon, 23 Nov"})
  void whatCannotBeReadIsNotSaid(String text) {
    assertThat(RetryAfter.parse(text, SENT)).isNull();
  }
}
