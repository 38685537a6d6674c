package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

  @Test
  void aTimeIsReadWithItsOffsetAndItsParts() {
    assertThat(When.parse("2016-12-31T23:58:46.7156189-08:00"))
        .isEqualTo(new When.At(Instant.parse("2017-01-01T07:58:46.7156189Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00.0000000Z",
        "0001-01-01T00:00:00+01:00",
        "0001-01-01T05:00:00-08:00"
      })
  void theYearOneIsNever(String text) {
    assertThat(When.parse(text)).isEqualTo(new When.Never());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-11-23", "2026-13-01T00:00:00Z"})
  void whatIsNoTimeIsNotTold(String text) {
    assertThat(When.parse(text)).isNull();
  }
}
