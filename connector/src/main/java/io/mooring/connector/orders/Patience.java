package io.mooring.connector.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long one device after the other is looked at before all of them are sent to. */
final class Patience {

  private final Clock clock;
  private final Instant end;

  Patience(Clock clock, Duration longest) {
    this.clock = clock;
    this.end = clock.instant().plus(longest);
  }

  boolean isOver() {
    return clock.instant().isAfter(end);
  }
}
