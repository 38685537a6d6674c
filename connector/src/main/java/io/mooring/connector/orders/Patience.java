package io.mooring.connector.orders;

import io.mooring.connector.site.BriefSite;
import io.mooring.connector.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long a site is asked about one device after the other before all of them are sent to. */
final class Patience {

  /** A slow site is no silent one: whatever is asked in time gets so long. */
  private static final Duration LEAST = Duration.ofSeconds(5);

  private final Clock clock;
  private final Instant end;
  private final Duration least;

  Patience(Clock clock, Duration longest) {
    this(clock, longest, LEAST);
  }

  /**
   * @param least how long an answer is waited for at least
   */
  Patience(Clock clock, Duration longest, Duration least) {
    this.clock = clock;
    this.end = clock.instant().plus(longest);
    this.least = least;
  }

  boolean isOver() {
    return clock.instant().isAfter(end);
  }

  /** The site, whose answers are waited for until the end. */
  Site with(Site site) {
    return new BriefSite(site, this::untilTheEnd);
  }

  private Duration untilTheEnd() {
    var left = Duration.between(clock.instant(), end);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(least) < 0 ? least : left;
  }

  /** The site, of whose answers each is waited for so long alone, be it over or not. */
  Site brieflyWith(Site site) {
    return new BriefSite(site, () -> least);
  }
}
