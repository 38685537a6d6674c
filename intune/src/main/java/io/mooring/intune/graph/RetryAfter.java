package io.mooring.intune.graph;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long Graph wants to be left alone: seconds, also parts of them, or a date. */
final class RetryAfter {

  /** Graph says {@code 2.128} too, which HTTP itself does not know (Microsoft: throttling). */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private RetryAfter() {}

  /**
   * Null for what can't be read.
   *
   * @param sent when the answer was sent, by the clock of which a date is
   */
  static @Nullable Duration parse(String text, Instant sent) {
    if (SECONDS.matcher(text).matches()) {
      return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValue());
    }
    var date = HttpDate.parse(text);
    if (date == null) {
      return null;
    }
    var time = Duration.between(sent, date);
    return time.isNegative() ? Duration.ZERO : time;
  }
}
