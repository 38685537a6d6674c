package io.mooring.cloud;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to read next of a list that tells no deletions: what is new, and from time to time all of it
 * (Microsoft Graph offers no delta query for managed devices).
 *
 * @param full how old the last trusted full pass may become
 * @param overlap how far to reach back behind the last reading: what was on its way then
 */
public record Polling(Duration full, Duration overlap) {

  /** What Graph gathers from many stores shows late; deletions are known within a day. */
  public static final Polling USUAL = new Polling(Duration.ofHours(24), Duration.ofMinutes(10));

  /** What is due. */
  public sealed interface Due {

    record Everything() implements Due {}

    record HeardSince(Instant time) implements Due {}
  }

  /**
   * By Graph's clock alone, which {@link CloudPass#begun} is of.
   *
   * @param lastFull when the last trusted full pass began
   * @param lastRead when the last trusted pass of either kind began
   */
  public Due next(@Nullable Instant lastFull, @Nullable Instant lastRead, Instant now) {
    if (lastFull == null || lastRead == null || !now.isBefore(lastFull.plus(full))) {
      return new Due.Everything();
    }
    var from = lastRead.isBefore(lastFull) ? lastFull : lastRead;
    return new Due.HeardSince(from.minus(overlap));
  }
}
