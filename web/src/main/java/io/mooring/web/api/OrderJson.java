package io.mooring.web.api;

import io.mooring.action.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order and what became of it.
 *
 * @param sentence the newest event in plain words
 */
record OrderJson(
    UUID id,
    String state,
    String action,
    UUID device,
    String reason,
    String requestedBy,
    Instant requestedAt,
    Instant deadline,
    String sentence,
    List<OrderEventJson> events) {

  record OrderEventJson(Instant at, String state, String sentence, Map<String, String> evidence) {

    private static OrderEventJson of(Order.Event event) {
      return new OrderEventJson(
          event.at(), event.state().key(), event.sentence(), event.evidence());
    }
  }

  static OrderJson of(Order order) {
    var request = order.request();
    return new OrderJson(
        order.id().value(),
        order.state().key(),
        request.action().key(),
        request.device().value(),
        request.reason(),
        request.personName(),
        request.at(),
        order.deadline(),
        order.sentence(),
        order.events().stream().map(OrderEventJson::of).toList());
  }
}
