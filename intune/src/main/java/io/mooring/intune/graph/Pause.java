package io.mooring.intune.graph;

import java.time.Duration;

/** Waits: in life by the clock, in tests not at all. */
public interface Pause {

  /** By the clock. */
  Pause BY_CLOCK = Thread::sleep;

  void rest(Duration time) throws InterruptedException;
}
