package io.mooring.lab.graph;

import java.time.Duration;

/**
 * Calls that are counted together: so many in so long for one application and tenant (Graph
 * reference, section 6, Throttling); of the directory no limit is in the reference.
 */
enum Family {
  DEVICES(2000, Duration.ofSeconds(20), true),
  INTUNE(1000, Duration.ofSeconds(20), true),
  DIRECTORY(Integer.MAX_VALUE, Duration.ofSeconds(20), true),
  POLICIES(1, Duration.ofSeconds(1), false);

  private final int most;
  private final Duration window;
  private final boolean saysWhen;

  Family(int most, Duration window, boolean saysWhen) {
    this.most = most;
    this.window = window;
    this.saysWhen = saysWhen;
  }

  int most() {
    return most;
  }

  Duration window() {
    return window;
  }

  /** Whether its 429 has a {@code Retry-After}. */
  boolean saysWhen() {
    return saysWhen;
  }
}
