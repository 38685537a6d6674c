package io.mooring.subject;

import io.mooring.cloud.CloudPass;
import io.mooring.cloud.Doubt;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A reading on its way, by whoever has the turn. */
public final class Turn {

  /** Longer than one page and its questions take, with all that Graph puts off. */
  static final Duration LEASE = Duration.ofMinutes(15);

  /** So much of a list goes within hours without anything being wrong. */
  private static final int LEAST_PERCENT = 99;

  private static final String SHORTER =
      "Graph listed fewer than before, and does not count them: what is known stays until it does"
          + " so again.";

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

  /**
   * Looks twice at a list that Graph does not count and that is shorter than the one in force: it
   * may have been cut. One that is short again is believed.
   */
  public CloudPass complete(CloudPass pass) {
    return pass.counted() == null && pass.records() * 100 < inForce() * LEAST_PERCENT && !again()
        ? pass.doubting(List.of(new Doubt(Doubt.Cause.UNCOUNTED, SHORTER)))
        : pass;
  }

  private long inForce() {
    return before()
        .flatMap(state -> Optional.ofNullable(state.trusted()))
        .map(trusted -> trusted.figures().records())
        .orElse(0L);
  }

  private boolean again() {
    return before()
        .flatMap(state -> Optional.ofNullable(state.trouble()))
        .filter(trouble -> trouble.sentence().equals(SHORTER))
        .isPresent();
  }

  private Optional<SubjectState> before() {
    return subjects.of(reading.tenant()).stream()
        .filter(state -> state.subject() == reading.subject())
        .findFirst();
  }
}
