package io.mooring.subject;

import io.mooring.site.SiteHealth.Trouble;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a subject fares.
 *
 * @param trusted the last reading that is trusted, whose facts are in force; null before the first
 * @param trouble why the one after it is not; null when nothing is wrong
 * @param due when it is read next
 */
public record SubjectState(
    Subject subject, @Nullable Trusted trusted, @Nullable Trouble trouble, Instant due) {

  /**
   * A reading that is trusted.
   *
   * @param at when it began: its facts are that old
   */
  public record Trusted(Reading reading, Instant at, Figures figures) {}

  /**
   * What a reading came to.
   *
   * @param calls all of them, with those that Graph put off
   */
  public record Figures(long records, Duration took, int calls, int putOff) {

    /** How many a second; 0 for a reading of no time. */
    public double rate() {
      return took.isPositive() ? records * 1e9 / took.toNanos() : 0;
    }
  }
}
