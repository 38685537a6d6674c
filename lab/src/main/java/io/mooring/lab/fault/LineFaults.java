package io.mooring.lab.fault;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong on the way: answers are late by a time and up to another one more, end after so
 * many bytes of their body, or stand still there; negative means that they do not.
 */
public record LineFaults(Duration latency, Duration jitter, int cutAfter, int stallAfter) {

  static final LineFaults NONE = new LineFaults(Duration.ZERO, Duration.ZERO, -1, -1);

  LineFaults told(Order order) {
    return switch (order.name()) {
      case "latencyMillis" -> new LineFaults(order.millis(), jitter, cutAfter, stallAfter);
      case "jitterMillis" -> new LineFaults(latency, order.millis(), cutAfter, stallAfter);
      case "cutAfterBytes" -> new LineFaults(latency, jitter, order.number(-1), stallAfter);
      case "stallAfterBytes" -> new LineFaults(latency, jitter, cutAfter, order.number(-1));
      default -> throw order.unknown();
    };
  }

  LineFaults flowing() {
    return new LineFaults(latency, jitter, -1, -1);
  }

  void tell(ObjectNode node) {
    node.put("latencyMillis", latency.toMillis());
    node.put("jitterMillis", jitter.toMillis());
    node.put("cutAfterBytes", cutAfter < 0 ? null : Integer.valueOf(cutAfter));
    node.put("stallAfterBytes", stallAfter < 0 ? null : Integer.valueOf(stallAfter));
  }
}
