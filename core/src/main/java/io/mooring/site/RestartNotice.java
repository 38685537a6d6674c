package io.mooring.site;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * For how long a site's clients warn before they restart. No interface of a site tells it: it is
 * what a person has said that the client setting is, else Configuration Manager's default.
 *
 * @param countdown whole minutes
 * @param statement who said so; null for the default
 */
public record RestartNotice(Duration countdown, @Nullable Statement statement) {

  private static final Duration LONGEST = Duration.ofDays(14);

  /**
   * Microsoft: Device restart notifications, 90 minutes by default and 20,160, 14 days, at most.
   */
  public static final RestartNotice DEFAULT = new RestartNotice(Duration.ofMinutes(90), null);

  public RestartNotice {
    if (countdown.compareTo(Duration.ofMinutes(1)) < 0
        || countdown.compareTo(LONGEST) > 0
        || !countdown.truncatedTo(ChronoUnit.MINUTES).equals(countdown)) {
      throw new IllegalArgumentException(
          "The countdown is between 1 and 20,160 minutes, whole ones.");
    }
  }

  /** A person's word, with its date. */
  public record Statement(String by, Instant at) {}
}
