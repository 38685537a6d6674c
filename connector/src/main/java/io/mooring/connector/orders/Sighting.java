package io.mooring.connector.orders;

import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.Map;

/** Something that the site shows of a device after an order, told to the portal as it is. */
record Sighting(Orders.Outcome outcome, String sentence, Map<String, String> evidence) {

  /** It may prove the order. */
  static Sighting proof(String sentence, String sign, Instant at) {
    return new Sighting(Orders.Outcome.SIGHTED, sentence, Map.of(sign, at.toString()));
  }

  boolean isProof() {
    return outcome == Orders.Outcome.SIGHTED;
  }

  Orders.Report asReport(long epoch, Entry entry) {
    return new Orders.Report(epoch, entry.order(), outcome, sentence, null, evidence);
  }
}
