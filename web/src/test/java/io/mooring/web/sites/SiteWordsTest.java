package io.mooring.web.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT2H, in 2 hours",
    "PT44S, now",
    "PT-44S, now",
    "PT-1M, Due for 1 minute",
    "PT-3H, Due for 3 hours"
  })
  void theNextPassIsAhead(Duration ahead, String words) {
    assertThat(SiteWords.next(NOW.plus(ahead), NOW)).isEqualTo(words);
  }
}
