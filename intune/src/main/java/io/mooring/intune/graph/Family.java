package io.mooring.intune.graph;

import java.time.Duration;

/**
 * Calls that share a limit, of one app in one tenant (Microsoft: Graph's service-specific
 * throttling limits). Only reading is limited here: nothing is written.
 */
public enum Family {
  /** Managed devices, detected apps, Endpoint analytics. */
  DEVICES(2_000, Duration.ofSeconds(20)),
  /** The rest of Intune: enrolment, configuration. */
  CONFIGURATION(1_000, Duration.ofSeconds(20)),
  /** Policies of Conditional Access; Graph says no Retry-After here. */
  ACCESS_POLICIES(1, Duration.ofSeconds(1)),
  /** Devices and people in Entra: Graph's limit for all calls of an app. */
  DIRECTORY(2_000, Duration.ofSeconds(1));

  private final int calls;
  private final Duration time;

  Family(int calls, Duration time) {
    this.calls = calls;
    this.time = time;
  }

  /** How many calls within {@link #time}. */
  int calls() {
    return calls;
  }

  Duration time() {
    return time;
  }
}
