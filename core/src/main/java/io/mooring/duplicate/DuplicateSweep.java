package io.mooring.duplicate;

import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks through all that records are found by for devices that may be one: in steps of one
 * transaction each, which keep their place. Of several portals one takes a step at a time.
 */
public final class DuplicateSweep {

  private static final int ENTRIES = 2_000;

  /** An estate of a few thousand devices is looked through in no time: so again soon. */
  private static final Duration SOONEST = Duration.ofMinutes(1);

  private static final Duration LATEST = Duration.ofHours(1);
  private static final int PAUSE = 20;

  private final Looks looks;
  private final Suspects suspects;
  private final Suspicion suspicion;
  private final Transactions transactions;
  private final Clock clock;

  public DuplicateSweep(
      Looks looks, Suspects suspects, Suspicion suspicion, Transactions transactions, Clock clock) {
    this.looks = looks;
    this.suspects = suspects;
    this.suspicion = suspicion;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes some steps, unless none is due any more before.
   *
   * @return how many it took
   */
  public int run(int most) {
    var steps = 0;
    while (steps < most && transactions.inOne(this::step)) {
      steps++;
    }
    return steps;
  }

  private boolean step() {
    var now = clock.instant();
    var due = looks.due(now);
    due.ifPresent(look -> step(look, now));
    return due.isPresent();
  }

  private void step(Looks.Look look, Instant now) {
    var stretch = looks.next(look, ENTRIES);
    suspicion.lookAt(look.tenant(), stretch.devices(), now);
    if (stretch.reached() != null) {
      looks.reached(look, stretch.reached());
    } else {
      suspects.forget(look.tenant(), look.begun());
      looks.ended(look, now, now.plus(pause(Duration.between(look.begun(), now))));
    }
  }

  /** In proportion to what it took. */
  private static Duration pause(Duration took) {
    var wanted = took.multipliedBy(PAUSE);
    var bounded = wanted.compareTo(LATEST) > 0 ? LATEST : wanted;
    return bounded.compareTo(SOONEST) < 0 ? SOONEST : bounded;
  }
}
