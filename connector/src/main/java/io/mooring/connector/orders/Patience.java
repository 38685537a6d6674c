package io.mooring.connector.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long one device after the other is looked at before all of them are sent to. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Clock clock;
  private final Instant end;

  Patience(Clock clock) {
    this.clock = clock;
    this.end = clock.instant().plus(LONGEST);
  }

  boolean isOver() {
    return clock.instant().isAfter(end);
  }
}
