package io.mooring.lab.labelled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near an answer comes to the truth, by pairs of records: which of those that it puts together
 * belong together, and which of those that belong together it does.
 *
 * @param wrong pairs that it puts together although they are two computers'
 * @param missed pairs of one computer that it leaves apart
 */
public record Verdict(long right, long wrong, long missed) {

  /**
   * Judges an answer.
   *
   * @param groups for each of the records, in their order, what it was put into
   */
  public static Verdict of(List<LabelledRecord> records, List<String> groups) {
    if (records.size() != groups.size()) {
      throw new IllegalArgumentException(
          "There are %d answers for %d records.".formatted(groups.size(), records.size()));
    }
    Map<Object, Long> together = new HashMap<>();
    Map<Object, Long> belonging = new HashMap<>();
    Map<Object, Long> both = new HashMap<>();
    for (var at = 0; at < records.size(); at++) {
      var computer = records.get(at).computer();
      together.merge(groups.get(at), 1L, Long::sum);
      belonging.merge(computer, 1L, Long::sum);
      both.merge(List.of(computer, groups.get(at)), 1L, Long::sum);
    }
    var right = pairs(both);
    return new Verdict(right, pairs(together) - right, pairs(belonging) - right);
  }

  private static long pairs(Map<Object, Long> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  /** Of what it puts together, the share that belongs together. */
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /** Of what belongs together, the share that it puts together. */
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }
}
