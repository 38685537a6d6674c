package io.mooring.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mooring.action.Order;
import io.mooring.action.OrderState;
import io.mooring.action.RemoteActions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it.
 *
 * @param sentence the newest event in plain words
 * @param waiting why it has not ended yet, most pressing first
 */
record OrderJson(
    UUID id,
    String state,
    @JsonUnwrapped Asked asked,
    Instant deadline,
    @Nullable Instant leasedUntil,
    @Nullable Long countdownMinutes,
    boolean cancellable,
    String sentence,
    List<WaitingJson> waiting,
    List<OrderEventJson> events) {

  /**
   * Who asked what.
   *
   * @param predecessor the order that this one tries again
   */
  record Asked(
      String action,
      UUID device,
      String reason,
      String requestedBy,
      Instant requestedAt,
      @Nullable UUID predecessor) {

    private static Asked of(Order.Request request) {
      var predecessor = request.predecessor();
      return new Asked(
          request.action().key(),
          request.device().value(),
          request.reason(),
          request.personName(),
          request.at(),
          predecessor == null ? null : predecessor.value());
    }
  }

  record OrderEventJson(Instant at, String state, String sentence, Map<String, String> evidence) {

    private static OrderEventJson of(Order.Event event) {
      return new OrderEventJson(
          event.at(), event.state().key(), event.sentence(), event.evidence());
    }
  }

  static OrderJson of(Order order, List<WaitingJson> waiting) {
    var countdown = order.target().countdown();
    return new OrderJson(
        order.id().value(),
        order.state().key(),
        Asked.of(order.request()),
        order.deadline(),
        order.state() == OrderState.DELIVERED ? order.leasedUntil() : null,
        countdown == null ? null : countdown.toMinutes(),
        RemoteActions.cancellable(order),
        order.sentence(),
        waiting,
        order.events().stream().map(OrderEventJson::of).toList());
  }
}
