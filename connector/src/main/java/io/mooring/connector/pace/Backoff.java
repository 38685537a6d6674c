package io.mooring.connector.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: doubling, up to a longest time, shortened at random by up to
 * half, so that connectors that failed together do not return together.
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 20;

  public Duration after(int failuresInARow) {
    var doublings = Math.clamp(failuresInARow - 1L, 0, MOST_DOUBLINGS);
    var doubled = first.multipliedBy(1L << doublings);
    var time = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis((long) (time.toMillis() * (1 - random.nextDouble() / 2)));
  }
}
