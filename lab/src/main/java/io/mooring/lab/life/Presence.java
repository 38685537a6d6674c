package io.mooring.lab.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When a device ran: its rounds until something was done to it, and what came of that after. */
final class Presence {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** What a device was from a time on; {@code noticed} when the site knew at once. */
  record Phase(Power power, boolean noticed) {}

  private final Rounds rounds;
  private final Instant from;
  private final NavigableMap<Instant, Phase> phases = new TreeMap<>();

  /** {@code from} is where the phases begin; {@link Instant#MAX} when nothing was done. */
  Presence(Rounds rounds, Instant from) {
    this.rounds = rounds;
    this.from = from;
  }

  void add(Instant at, Power power, boolean noticed) {
    phases.put(at, new Phase(power, noticed));
  }

  Rounds rounds() {
    return rounds;
  }

  Instant from() {
    return from;
  }

  NavigableMap<Instant, Phase> phases() {
    return phases;
  }

  Power at(Instant time) {
    var phase = phases.floorEntry(time);
    return phase == null ? rounds.at(time) : phase.getValue().power();
  }

  /** The first time not before one when the device ran; null when it never did. */
  @Nullable Instant onFrom(Instant time) {
    if (at(time) == Power.ON) {
      return time;
    }
    if (time.isBefore(from)) {
      var next = rounds.next(time);
      if (next.isBefore(from)) {
        return next;
      }
    }
    return phases.tailMap(time, false).entrySet().stream()
        .filter(phase -> phase.getValue().power() == Power.ON)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The last time up to one when the device ran; null when that was before all rounds. */
  @Nullable Instant lastOn(Instant until) {
    if (at(until) == Power.ON) {
      return until;
    }
    var silent = silentSince(until);
    return silent.equals(Instant.MIN) ? null : silent.minus(MOMENT);
  }

  /** Since when a device that does not run did not. */
  Instant silentSince(Instant until) {
    var since = Instant.MAX;
    for (var phase : phases.headMap(until, true).descendingMap().entrySet()) {
      if (phase.getValue().power() == Power.ON) {
        return since;
      }
      since = phase.getKey();
    }
    var before = until.isBefore(from) ? until : from;
    return rounds.at(before) == Power.ON ? since : rounds.last(before);
  }

  /** Every time that the rounds turned the device off between two times. */
  List<Instant> roundsOffs(Instant after, Instant until) {
    var offs = new ArrayList<Instant>();
    var at = rounds.last(until.isBefore(from) ? until : from.minus(MOMENT));
    while (at.isAfter(after)) {
      if (rounds.at(at) == Power.OFF) {
        offs.add(at);
      }
      at = rounds.last(at.minus(MOMENT));
    }
    return offs;
  }

  /** The last time that the rounds turned the device on from off. */
  Instant lastRoundsBoot(Instant until) {
    var at = rounds.last(until.isBefore(from) ? until : from.minus(MOMENT));
    for (var turns = 0; turns < 20 && !at.equals(Instant.MIN); turns++) {
      if (rounds.at(at) == Power.ON && rounds.at(at.minus(MOMENT)) == Power.OFF) {
        return at;
      }
      at = rounds.last(at.minus(MOMENT));
    }
    return Instant.MIN;
  }
}
