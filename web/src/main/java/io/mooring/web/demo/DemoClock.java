package io.mooring.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The portal's clock in demo mode: it can be moved on, and remembers in a file how far it was, so
 * that time never goes back when the portal is started again.
 */
final class DemoClock extends Clock {

  /** Further on, the years of dates no longer have four digits one day. */
  static final Duration FURTHEST = Duration.ofDays(3650);

  private final Clock base;
  private final Path file;
  private volatile Duration ahead;

  private DemoClock(Clock base, Path file, Duration ahead) {
    this.base = base;
    this.file = file;
    this.ahead = ahead;
  }

  static DemoClock keptIn(Path file, Clock base) {
    try {
      var ahead = Files.exists(file) ? Files.readString(file).strip() : "PT0S";
      return new DemoClock(base, file, Duration.parse(ahead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Moves on, never back.
   *
   * @throws IllegalArgumentException when it is not a way forward, or too far
   */
  synchronized Instant advance(Duration by) {
    if (by.isNegative() || by.isZero() || by.compareTo(FURTHEST.minus(ahead)) > 0) {
      throw new IllegalArgumentException(
          "advance: a time such as PT95M, forward only, "
              + FURTHEST.toDays()
              + " days in all at most.");
    }
    keep(ahead.plus(by));
    ahead = ahead.plus(by);
    return instant();
  }

  /** Moved into place, so that a kill leaves the old or the new time, never half of one. */
  private void keep(Duration next) {
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(draft, next.toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
  }
}
