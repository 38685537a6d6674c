package io.mooring.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02T08:15:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z",
        "2026-11-02T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-11-02T08:15:59.120Z",
        "2026-11-02T08:15:59.123456Z",
        "2026-11-02T10:15:59+02:00",
        "+10000-01-01T00:00:00Z",
      })
  void readsAsTheJdkDoes(String text) {
    assertThat(Moment.parse(text)).isEqualTo(Instant.parse(text));
    if (Moment.isToTheSecond(text)) {
      assertThat(Moment.parse(text)).hasToString(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-11-02T08:60:00Z",
        "2026-11-02 08:15:59Z",
        "2026-11-02T08:15:5xZ",
        "2026-11-02T25:15:59Z",
        "٢026-11-02T08:15:59Z",
      })
  void refusesWhatTheJdkRefuses(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
