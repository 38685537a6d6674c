package io.mooring.intune.graph;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait where Graph does not say so: doubling, up to a longest time, shortened at random
 * by up to half, so that those who were put off together do not return together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 20;

  Duration after(int failuresInARow) {
    var doublings = Math.clamp(failuresInARow - 1L, 0, MOST_DOUBLINGS);
    var doubled = first.multipliedBy(1L << doublings);
    var time = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis((long) (time.toMillis() * (1 - random.nextDouble() / 2)));
  }
}
