package io.mooring.lab.fault;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong with the answers themselves: {@code status} 0 means that they are the site's own,
 * no {@code message} that the errors' texts are.
 */
public record AnswerFaults(
    int status, @Nullable Duration retryAfter, boolean silent, @Nullable String message) {

  static final AnswerFaults NONE = new AnswerFaults(0, null, false, null);
  private static final Set<Integer> STATUSES = Set.of(401, 403, 500, 503);

  AnswerFaults told(Order order) {
    return switch (order.name()) {
      case "status" -> withStatus(status(order));
      case "retryAfterSeconds" ->
          new AnswerFaults(status, order.cleared() ? null : seconds(order), silent, message);
      case "silent" -> new AnswerFaults(status, retryAfter, order.flag(), message);
      case "errorMessage" -> new AnswerFaults(status, retryAfter, silent, order.text());
      default -> throw order.unknown();
    };
  }

  AnswerFaults withStatus(int to) {
    return new AnswerFaults(to, retryAfter, silent, message);
  }

  void tell(ObjectNode node) {
    node.put("status", status == 0 ? null : Integer.valueOf(status));
    node.put("retryAfterSeconds", retryAfter == null ? null : Long.valueOf(retryAfter.toSeconds()));
    node.put("silent", silent);
    node.put("errorMessage", message);
  }

  private static Duration seconds(Order order) {
    return Duration.ofSeconds(order.number(0));
  }

  private static int status(Order order) {
    var status = order.number(0);
    if (status != 0 && !STATUSES.contains(status)) {
      throw new IllegalArgumentException("The status is one of " + STATUSES + ", or null");
    }
    return status;
  }
}
