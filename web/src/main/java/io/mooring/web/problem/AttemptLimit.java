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

  public synchronized boolean allows(String who) {
    var now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      attempts.clear();
    }
    return attempts.merge(who, 1, Integer::sum) <= most;
  }
}
