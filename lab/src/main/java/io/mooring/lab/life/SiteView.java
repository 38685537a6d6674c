package io.mooring.lab.life;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the site knows of a device's presence: it hears at once that one is back, and takes one for
 * gone after five silent minutes (Microsoft: Monitor clients). A time is null where the device has
 * been so for as long as the rounds go back.
 */
record SiteView(boolean online, @Nullable Instant onlineSince, @Nullable Instant offlineSince) {

  private static final Duration SILENCE = Duration.ofMinutes(5);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  static SiteView of(Presence presence, Instant now) {
    var start = now.isBefore(presence.from()) ? now : presence.from();
    var reading = new Reading(presence.rounds(), start);
    presence.phases().headMap(now, true).forEach(reading::next);
    return reading.until(now);
  }

  /** Goes through the phases as the site hears of them. */
  private static final class Reading {
    private boolean online;
    private @Nullable Instant onlineSince;
    private @Nullable Instant offlineSince;
    private @Nullable Instant leavesAt;

    Reading(Rounds rounds, Instant start) {
      var last = rounds.last(start);
      online = rounds.at(start) == Power.ON;
      if (last.equals(Instant.MIN)) {
        return;
      }
      var before = rounds.last(last.minus(MOMENT));
      if (online) {
        onlineSince = last;
        offlineSince = before.plus(SILENCE);
      } else {
        online = true;
        onlineSince = before;
        offlineSince = rounds.last(before.minus(MOMENT)).plus(SILENCE);
        leavesAt = last.plus(SILENCE);
      }
    }

    void next(Instant at, Presence.Phase phase) {
      leave(at);
      if (phase.power() == Power.ON) {
        leavesAt = null;
        onlineSince = online ? onlineSince : at;
        online = true;
      } else if (phase.noticed()) {
        leavesAt = at;
      } else if (online && leavesAt == null) {
        leavesAt = at.plus(SILENCE);
      }
    }

    private void leave(Instant now) {
      var leaves = leavesAt;
      if (online && leaves != null && !leaves.isAfter(now)) {
        online = false;
        offlineSince = leaves;
      }
    }

    SiteView until(Instant now) {
      leave(now);
      return new SiteView(online, onlineSince, offlineSince);
    }
  }
}
