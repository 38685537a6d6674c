package io.mooring.connector.pace;

import java.time.Duration;

/** Waits between two turns, in life by the clock, in tests not at all. */
public interface Waiting {

  /** Returns after the time, or early when there is reason to go on. */
  void pause(Duration time);

  /** Whether the process is to end. */
  boolean isOver();
}
