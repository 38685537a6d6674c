package io.mooring.connector.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, corrected by the portal's, since the two may be hours apart. */
public final class PortalClock extends Clock {

  /** An HTTP date counts whole seconds and is as old as its answer took: less is no deviation. */
  private static final Duration DATE_TOLERANCE = Duration.ofSeconds(3);

  /** More than this, and what was to be done later may be due now. */
  private static final Duration JUMP = Duration.ofMinutes(1);

  /** So many deviations are remembered, for portal nodes that disagree. */
  private static final int REMEMBERED = 16;

  private final Clock machine;
  private final AtomicReference<Duration> deviation;
  private final Deque<Duration> told;
  private final Runnable jumped;

  public PortalClock(Clock machine) {
    this(machine, () -> {});
  }

  /**
   * @param jumped told when a correction is so large that whoever waits for a time should look at
   *     the clock; not again when it leads back to a time that was told before, as portal nodes
   *     that disagree would wake everybody with each answer
   */
  public PortalClock(Clock machine, Runnable jumped) {
    this(
        machine,
        new AtomicReference<>(Duration.ZERO),
        new ArrayDeque<>(List.of(Duration.ZERO)),
        jumped);
  }

  private PortalClock(
      Clock machine, AtomicReference<Duration> deviation, Deque<Duration> told, Runnable jumped) {
    this.machine = machine;
    this.deviation = deviation;
    this.told = told;
    this.jumped = jumped;
  }

  /** The portal said what time it is. */
  public void correct(Instant portalTime) {
    var now = Duration.between(machine.instant(), portalTime);
    deviation.set(now);
    if (isNews(now)) {
      jumped.run();
    }
  }

  private boolean isNews(Duration now) {
    synchronized (told) {
      if (told.stream().anyMatch(before -> now.minus(before).abs().compareTo(JUMP) <= 0)) {
        return false;
      }
      if (told.size() == REMEMBERED) {
        told.removeFirst();
      }
      told.addLast(now);
      return true;
    }
  }

  /** An answer of the portal carried this date. */
  public void compare(Instant date) {
    var difference = Duration.between(instant(), date).abs();
    if (difference.compareTo(DATE_TOLERANCE) > 0) {
      correct(date);
    }
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(deviation.get());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PortalClock(machine.withZone(zone), deviation, told, jumped);
  }
}
