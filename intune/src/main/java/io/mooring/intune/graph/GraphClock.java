package io.mooring.intune.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Graph's clock, by the {@code Date} of its answers, which is exact to a second. */
final class GraphClock {

  /** The header tells the second that has begun: in the mean half of it is over. */
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  /** A quicker answer tells the time more exactly; but not for ever, as clocks drift. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Clock clock;
  private @Nullable Measure best;

  private record Measure(Instant at, Duration trip, Duration skew) {}

  GraphClock(Clock clock) {
    this.clock = clock;
  }

  /** An answer came to what was asked then. */
  synchronized void heard(Instant asked, @Nullable Instant date) {
    if (date == null) {
      return;
    }
    var now = clock.instant();
    var trip = Duration.between(asked, now);
    var said = date.plus(HALF_A_SECOND);
    var measure = new Measure(now, trip, Duration.between(asked.plus(trip.dividedBy(2)), said));
    if (best == null || best.at().plus(FRESH).isBefore(now) || trip.compareTo(best.trip()) <= 0) {
      best = measure;
    }
  }

  /** How far it is ahead of ours; null before it told a time. */
  synchronized @Nullable Duration skew() {
    return best == null ? null : best.skew();
  }

  Instant now() {
    var skew = skew();
    return skew == null ? clock.instant() : clock.instant().plus(skew);
  }
}
