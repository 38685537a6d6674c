package io.mooring.connector.orders;

import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Something that the site shows of a device after an order, told to the portal as it is. */
record Sighting(Orders.Outcome outcome, String sentence, Map<String, String> evidence) {

  /** It may prove the order. */
  static Sighting proof(String sentence, String sign, Instant at) {
    return new Sighting(Orders.Outcome.SIGHTED, sentence, Map.of(sign, at.toString()));
  }

  /** It proves nothing. */
  static Sighting progress(String sentence, String name, Instant at) {
    return new Sighting(Orders.Outcome.PROGRESS, sentence, Map.of(name, at.toString()));
  }

  boolean isProof() {
    return outcome == Orders.Outcome.SIGHTED;
  }

  /**
   * What is the same when the same thing is seen again: a change of applications has no time but
   * that of the look.
   */
  Map<String, String> mark() {
    var mark = new TreeMap<>(evidence);
    mark.remove(Orders.APPLICATIONS_CHANGED);
    return mark;
  }

  Orders.Report asReport(Entry entry) {
    return new Orders.Report(entry.order(), outcome, sentence, null, evidence);
  }
}
