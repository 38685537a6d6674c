package io.mooring.connector.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, corrected by the portal's, since the two may be hours apart. */
public final class PortalClock extends Clock {

  /** An HTTP date counts whole seconds and is as old as its answer took: less is no deviation. */
  private static final Duration DATE_TOLERANCE = Duration.ofSeconds(3);

  /** More than this, and what was to be done later may be due now. */
  private static final Duration JUMP = Duration.ofMinutes(1);

  /** Portal nodes that disagree would otherwise wake everybody with each answer. */
  private static final Duration BETWEEN_TELLINGS = Duration.ofMinutes(10);

  private final Clock machine;
  private final AtomicReference<Duration> deviation;
  private final AtomicReference<Instant> told;
  private final Runnable jumped;

  public PortalClock(Clock machine) {
    this(machine, () -> {});
  }

  /**
   * @param jumped told, now and then, when a correction is so large that whoever waits for a time
   *     should look at the clock
   */
  public PortalClock(Clock machine, Runnable jumped) {
    this(
        machine,
        new AtomicReference<>(Duration.ZERO),
        new AtomicReference<>(Instant.EPOCH),
        jumped);
  }

  private PortalClock(
      Clock machine,
      AtomicReference<Duration> deviation,
      AtomicReference<Instant> told,
      Runnable jumped) {
    this.machine = machine;
    this.deviation = deviation;
    this.told = told;
    this.jumped = jumped;
  }

  /** The portal said what time it is. */
  public void correct(Instant portalTime) {
    var now = Duration.between(machine.instant(), portalTime);
    var before = deviation.getAndSet(now);
    if (now.minus(before).abs().compareTo(JUMP) > 0 && isTimeToTell()) {
      jumped.run();
    }
  }

  private boolean isTimeToTell() {
    var now = machine.instant();
    var before = told.get();
    // The machine's own clock may be set back.
    var isOver = Duration.between(before, now).abs().compareTo(BETWEEN_TELLINGS) >= 0;
    return isOver && told.compareAndSet(before, now);
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
