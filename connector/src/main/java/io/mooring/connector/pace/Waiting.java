package io.mooring.connector.pace;

import java.time.Duration;

/** Waits between two turns, in life by the clock, in tests not at all. */
public interface Waiting {

  /** Returns after the time, or early when there is reason to go on. */
  void pause(Duration time);

  /** Returns after the time, or at the end: after a failure nothing is reason to go on early. */
  void rest(Duration time);

  /** Whether the process is to end. */
  boolean isOver();
}
