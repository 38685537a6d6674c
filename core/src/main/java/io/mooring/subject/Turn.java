package io.mooring.subject;

import java.time.Clock;
import java.time.Duration;

/** A reading on its way, by whoever has the turn. */
public final class Turn {

  /** Longer than one page and its questions take, with all that Graph puts off. */
  static final Duration LEASE = Duration.ofMinutes(15);

  private final Reading reading;
  private final Subjects subjects;
  private final Clock clock;

  Turn(Reading reading, Subjects subjects, Clock clock) {
    this.reading = reading;
    this.subjects = subjects;
    this.clock = clock;
  }

  /**
   * Under what a page is kept; the turn is kept with it.
   *
   * @throws Overtaken when another has the turn
   */
  public Reading reading() {
    if (!subjects.keep(reading, clock.instant().plus(LEASE))) {
      throw new Overtaken(reading);
    }
    return reading;
  }
}
