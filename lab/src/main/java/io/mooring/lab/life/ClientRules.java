package io.mooring.lab.life;

import java.time.Duration;

/**
 * How clients and site are set: how long a client waits before it restarts (Microsoft: Device
 * restart notifications, 90 minutes by default), how late it sends its events, when an operation
 * that nobody heard expires, and whether an operation names its targets, which is not published.
 */
public record ClientRules(
    Duration restartCountdown,
    Duration eventsDelay,
    Duration operationLifetime,
    boolean namesTargets) {

  public static final ClientRules DEFAULT =
      new ClientRules(Duration.ofMinutes(90), Duration.ZERO, Duration.ofDays(7), true);

  public ClientRules {
    for (var length : new Duration[] {restartCountdown, eventsDelay, operationLifetime}) {
      if (length.isNegative()) {
        throw new IllegalArgumentException("A length of time is negative: " + length);
      }
    }
  }

  public ClientRules withRestartCountdown(Duration countdown) {
    return new ClientRules(countdown, eventsDelay, operationLifetime, namesTargets);
  }

  public ClientRules withEventsDelay(Duration delay) {
    return new ClientRules(restartCountdown, delay, operationLifetime, namesTargets);
  }

  public ClientRules withOperationLifetime(Duration lifetime) {
    return new ClientRules(restartCountdown, eventsDelay, lifetime, namesTargets);
  }

  public ClientRules withNamesTargets(boolean names) {
    return new ClientRules(restartCountdown, eventsDelay, operationLifetime, names);
  }
}
