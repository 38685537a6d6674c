package io.mooring.lab.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The site's own time: it follows another clock at a rate, stands still, or jumps forward. */
public final class SiteClock extends Clock {

  private static final double FASTEST = 3600;

  private final Clock real;
  private Happening.ClockSet set;

  public SiteClock(Clock real) {
    this.real = real;
    var now = real.instant();
    this.set = new Happening.ClockSet(now, now, 1);
  }

  public synchronized double rate() {
    return set.rate();
  }

  /** How the clock would be set from now on; never backwards. */
  synchronized Happening.ClockSet setting(double rate, Duration advance) {
    if (!(rate >= 0 && rate <= FASTEST)) {
      throw new IllegalArgumentException("A clock's rate lies between 0 and 3600: " + rate);
    }
    if (advance.isNegative()) {
      throw new IllegalArgumentException("The clock does not go backwards");
    }
    var now = real.instant();
    return new Happening.ClockSet(now, at(now).plus(advance), rate);
  }

  synchronized void set(Happening.ClockSet to) {
    set = to;
  }

  @Override
  public synchronized Instant instant() {
    return at(real.instant());
  }

  private Instant at(Instant now) {
    var passed = Duration.between(set.real(), now);
    if (set.rate() == 1) {
      return set.site().plus(passed);
    }
    return set.site().plusMillis((long) (passed.toMillis() * set.rate()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
