package io.mooring.action;

import io.mooring.wire.Orders.Report;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a connector's report does to an order. Reports may come late, twice and in another order
 * than they were sent: the first word on whether the site took it stands.
 */
final class Reported {

  private Reported() {}

  /** Empty when it changes nothing. */
  static Optional<Orders.Move> move(Order order, Report report, Instant now) {
    if (order.state() != OrderState.STARTED) {
      return Optional.empty();
    }
    var taken = order.sentAt() != null;
    return switch (report.outcome()) {
      case ACCEPTED -> when(!taken, OrderState.STARTED, report, now);
      case REFUSED -> when(!taken, OrderState.REFUSED, report, now);
      case FAILED -> when(!taken, OrderState.FAILED, report, now);
      case UNCERTAIN -> when(!taken, OrderState.UNKNOWN, report, now);
      case PROGRESS, SIGHTED ->
          when(taken && !isKnown(order, report.evidence()), OrderState.STARTED, report, now);
    };
  }

  private static boolean isKnown(Order order, Map<String, String> evidence) {
    return order.events().stream().anyMatch(event -> event.evidence().equals(evidence));
  }

  private static Optional<Orders.Move> when(
      boolean counts, OrderState to, Report report, Instant now) {
    if (!counts) {
      return Optional.empty();
    }
    var event = new Order.Event(now, to, report.sentence(), report.evidence());
    var sent = report.outcome() == io.mooring.wire.Orders.Outcome.ACCEPTED;
    var siteTime = report.siteTime();
    return Optional.of(
        new Orders.Move(event, null, null, sent ? (siteTime == null ? now : siteTime) : null));
  }
}
