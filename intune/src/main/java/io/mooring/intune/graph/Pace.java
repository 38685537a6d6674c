package io.mooring.intune.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the calls of each family within Graph's limits, in any stretch of time. */
final class Pace {

  private final Clock clock;
  private final Pause pause;
  private final Map<Family, Window> windows = new ConcurrentHashMap<>();

  Pace(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits until so many calls of the family may be made at once, which then count as made. */
  void take(Family family, int calls) throws InterruptedException {
    var wait = window(family).take(clock.instant(), calls);
    while (wait.isPositive()) {
      pause.rest(wait);
      wait = window(family).take(clock.instant(), calls);
    }
  }

  /** Nobody calls this family for so long: Graph wants it. */
  void hold(Family family, Duration time) {
    window(family).hold(clock.instant().plus(time));
  }

  private Window window(Family family) {
    return windows.computeIfAbsent(family, Window::new);
  }

  /** The calls of the last stretch of time. */
  private static final class Window {

    private final Family family;
    private final List<Instant> made = new ArrayList<>();
    private Instant heldUntil = Instant.MIN;

    Window(Family family) {
      this.family = family;
    }

    /** How long to wait before so many calls; nothing when they count as made. */
    synchronized Duration take(Instant now, int calls) {
      forget(now);
      var wait = wait(now, calls);
      if (!wait.isPositive()) {
        made.addAll(Collections.nCopies(calls, now));
      }
      return wait;
    }

    /** Of a clock that was put back, what is yet to come counts as made just now. */
    private void forget(Instant now) {
      made.replaceAll(call -> call.isAfter(now) ? now : call);
      made.removeIf(call -> !call.plus(family.time()).isAfter(now));
    }

    private Duration wait(Instant now, int calls) {
      if (now.isBefore(heldUntil)) {
        return Duration.between(now, heldUntil);
      }
      var tooMany = made.size() + calls - family.calls();
      return tooMany <= 0
          ? Duration.ZERO
          : Duration.between(now, made.get(tooMany - 1).plus(family.time()));
    }

    synchronized void hold(Instant until) {
      heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }
  }
}
