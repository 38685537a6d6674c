package io.mooring.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a list of Graph to its end. What was read is good even where the pass is not
 * trusted; only what it did not show proves nothing then.
 *
 * @param begun by Graph's clock
 * @param records how many were given out, each once
 * @param counted how many Graph says that there are; null where it does not offer a count
 * @param skew how far Graph's clock is ahead of ours; null where it told no time
 * @param doubts why the pass is not trusted; empty when it is
 */
public record CloudPass(
    Instant begun,
    Duration took,
    long records,
    @Nullable Long counted,
    Effort effort,
    @Nullable Duration skew,
    List<Doubt> doubts) {

  public CloudPass {
    doubts = List.copyOf(doubts);
  }

  /**
   * What it cost.
   *
   * @param calls all of them, with those that Graph put off
   * @param putOff by 429, 503 and 504
   */
  public record Effort(int pages, int calls, int putOff) {}

  /** With more that speaks against it. */
  public CloudPass doubting(List<Doubt> more) {
    var all = Stream.concat(doubts.stream(), more.stream()).toList();
    return new CloudPass(begun, took, records, counted, effort, skew, all);
  }

  public boolean trusted() {
    return doubts.isEmpty();
  }

  /** How many a second; 0 for a pass of no time. */
  public double rate() {
    return took.isPositive() ? records * 1e9 / took.toNanos() : 0;
  }
}
