package io.mooring.web.problem;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Lets so many attempts through each minute, counted by who makes them. */
public final class AttemptLimit {

  private final int most;
  private final Clock clock;
  private final Map<String, Integer> attempts = new HashMap<>();
  private long minute;

  public AttemptLimit(int mostEachMinute, Clock clock) {
    this.most = mostEachMinute;
    this.clock = clock;
  }

  /** Counts one more attempt; false when it is one too many. */
  public synchronized boolean allows(String who) {
    turn();
    return attempts.merge(who, 1, Integer::sum) <= most;
  }

  /** Whether the next one would be one too many. */
  public synchronized boolean spent(String who) {
    turn();
    return attempts.getOrDefault(who, 0) >= most;
  }

  private void turn() {
    var now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      attempts.clear();
    }
  }
}
