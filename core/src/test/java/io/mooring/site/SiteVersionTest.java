package io.mooring.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteVersionTest {

  @ParameterizedTest
  @CsvSource({
    "5.00.9122.1000, false",
    "5.00.9128.1000, true",
    "5.00.9141.1011, true",
    "5.00.9128, true",
  })
  void resourceAccessIsFixedSince2403(String text, boolean fixed) {
    assertThat(SiteVersion.parse(text).orElseThrow().resourceAccessIsFixed()).isEqualTo(fixed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2403", "5.00", "5.00.x.1000", "5.00.99999999999.1"})
  void whatIsNoVersionIsNone(String text) {
    assertThat(SiteVersion.parse(text)).isEmpty();
  }
}
