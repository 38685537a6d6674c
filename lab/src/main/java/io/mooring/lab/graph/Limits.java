package io.mooring.lab.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts the calls of each family and refuses those that are too many for the time. */
final class Limits {

  private record Window(Instant began, int calls) {}

  private final Clock clock;
  private final Map<Family, Window> windows = new EnumMap<>(Family.class);

  /** The limits follow real time, however fast the estate lives. */
  Limits(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(Family family) {
    var now = clock.instant();
    var known = windows.getOrDefault(family, new Window(Instant.MIN, 0));
    var over = known.calls() == 0 || !now.isBefore(known.began().plus(family.window()));
    var window = over ? new Window(now, 1) : new Window(known.began(), known.calls() + 1);
    if (window.calls() > family.most()) {
      throw tooMany(family, window.began(), now);
    }
    windows.put(family, window);
  }

  private static Refusal tooMany(Family family, Instant began, Instant now) {
    var left = began.plus(family.window()).getEpochSecond() - now.getEpochSecond();
    return Refusal.tooMany(family.saysWhen() ? Long.toString(Math.max(1, left)) : null);
  }
}
