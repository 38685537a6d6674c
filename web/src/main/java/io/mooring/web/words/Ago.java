package io.mooring.web.words;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, or how soon it will be, in the one unit that matters. */
public final class Ago {

  private static final Duration NOW = Duration.ofSeconds(45);

  private Ago() {}

  /** {@code just now}, {@code 3 minutes ago}, {@code in 2 hours}. */
  public static String of(Instant then, Instant now) {
    var distance = Duration.between(then, now);
    if (distance.abs().compareTo(NOW) < 0) {
      return "just now";
    }
    var length = length(distance.abs());
    return distance.isNegative() ? "in " + length : length + " ago";
  }

  /** {@code 3 minutes}, {@code 2 hours}, {@code 5 days}, {@code 4 months}, {@code 2 years}. */
  public static String length(Duration duration) {
    var minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
    if (minutes < 60) {
      return Numbers.count(minutes, "minute", "minutes");
    }
    if (duration.toHours() < 24) {
      return Numbers.count(Math.max(1, duration.toHours()), "hour", "hours");
    }
    return days(duration.toDays());
  }

  private static String days(long days) {
    if (days < 60) {
      return Numbers.count(days, "day", "days");
    }
    return days < 730
        ? Numbers.count(days / 30, "month", "months")
        : Numbers.count(days / 365, "year", "years");
  }
}
