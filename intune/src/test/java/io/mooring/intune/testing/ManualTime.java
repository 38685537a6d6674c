package io.mooring.intune.testing;

import io.mooring.intune.graph.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time passes by waiting alone, and no test waits. */
public final class ManualTime extends Clock implements Pause {

  public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  private Instant now = MONDAY;

  /** Every wait, in their order. */
  public final List<Duration> rests = new ArrayList<>();

  @Override
  public void rest(Duration time) {
    rests.add(time);
    pass(time);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
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
