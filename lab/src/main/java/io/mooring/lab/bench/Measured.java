package io.mooring.lab.bench;

import java.util.Arrays;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** Times of one kind of request, told by their percentiles. */
final class Measured {

  private final long[] sorted;

  private Measured(long[] sorted) {
    this.sorted = sorted;
  }

  /** Of at least one time, in nanoseconds. */
  static Measured ofNanos(Collection<Long> nanos) {
    if (nanos.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured.");
    }
    var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Measured(sorted);
  }

  /** The smallest time that so many of a hundred do not exceed, in milliseconds. */
  double percentile(int ofHundred) {
    var rank = (int) Math.ceil(sorted.length * ofHundred / 100.0);
    return millis(sorted[Math.max(rank, 1) - 1]);
  }

  double median() {
    return percentile(50);
  }

  /** Writes p50, p95, p99 and the worst, in milliseconds, and how many there were. */
  void into(ObjectNode node) {
    node.put("p50", percentile(50));
    node.put("p95", percentile(95));
    node.put("p99", percentile(99));
    node.put("max", percentile(100));
    node.put("times", sorted.length);
  }

  private static double millis(long nanos) {
    return rounded(nanos / 1_000_000.0);
  }

  /** To three digits after the point. */
  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
