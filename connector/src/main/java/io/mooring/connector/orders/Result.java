package io.mooring.connector.orders;

import io.mooring.wire.Cut;
import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of an order at the site, as it is told to the portal. */
record Result(
    Orders.Outcome outcome,
    String sentence,
    @Nullable Instant siteTime,
    Map<String, String> evidence) {

  /** A site's own words may be a page long; the portal takes a sentence. */
  private static final int LONGEST_SENTENCE = 500;

  static final String OPERATION = "operationId";

  static Result accepted(long operationId, @Nullable Instant siteTime) {
    return new Result(
        Orders.Outcome.ACCEPTED,
        "Sent to the site, waiting for the device.",
        siteTime,
        Map.of(OPERATION, Long.toString(operationId)));
  }

  static Result refused(String sentence) {
    return new Result(Orders.Outcome.REFUSED, sentence, null, Map.of());
  }

  static Result failed(String sentence) {
    return new Result(Orders.Outcome.FAILED, sentence, null, Map.of());
  }

  static Result uncertain(String sentence) {
    return new Result(Orders.Outcome.UNCERTAIN, sentence, null, Map.of());
  }

  boolean isRefusal() {
    return outcome == Orders.Outcome.REFUSED;
  }

  /** The client operation's id at the site; 0 when there is none. */
  long operationId() {
    return Long.parseLong(evidence.getOrDefault(OPERATION, "0"));
  }

  Orders.Report asReport(String orderId) {
    var cut = Cut.to(LONGEST_SENTENCE, sentence);
    return new Orders.Report(orderId, outcome, cut, siteTime, evidence);
  }
}
