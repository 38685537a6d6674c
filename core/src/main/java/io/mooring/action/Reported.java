package io.mooring.action;

import io.mooring.site.ConnectorId;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a connector's report does to an order. Reports may come late, twice and in another order
 * than they were sent: the first word on whether the site took it stands.
 */
final class Reported {

  private Reported() {}

  /** Empty when it changes nothing. */
  static Optional<Orders.Move> move(Order order, ConnectorId from, Report report, Instant now) {
    if (order.state() != OrderState.STARTED) {
      return Optional.empty();
    }
    var taken = order.sentAt() != null;
    var counts =
        switch (report.outcome()) {
          case ACCEPTED -> !taken;
          case REFUSED, FAILED, UNCERTAIN -> !taken && !isOfOther(order, from);
          case PROGRESS, SIGHTED -> taken && !isKnown(order, event(report, now));
        };
    return counts ? Optional.of(moved(order, report, now)) : Optional.empty();
  }

  /**
   * Who lost the answer to its claim says that nothing was sent; meanwhile another connector may
   * have been granted the order.
   */
  private static boolean isOfOther(Order order, ConnectorId from) {
    var claim = order.claim();
    return claim != null && claim.isOfOther(from);
  }

  private static boolean isKnown(Order order, Order.Event told) {
    return order.events().stream().anyMatch(event -> event.evidence().equals(told.evidence()));
  }

  private static Orders.Move moved(Order order, Report report, Instant now) {
    var deadline = isFirstReceipt(order, report) ? order.deadlineFrom(now) : null;
    var siteTime = Objects.requireNonNullElse(report.siteTime(), now);
    return new Orders.Move(
        event(report, now), deadline, null, report.outcome() == Outcome.ACCEPTED ? siteTime : null);
  }

  private static Order.Event event(Report report, Instant now) {
    return new Order.Event(now, state(report.outcome()), report.sentence(), report.evidence());
  }

  private static OrderState state(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED, PROGRESS, SIGHTED -> OrderState.STARTED;
      case REFUSED -> OrderState.REFUSED;
      case FAILED -> OrderState.FAILED;
      case UNCERTAIN -> OrderState.UNKNOWN;
    };
  }

  /** What warns before it acts has all of its time from when the device has it. */
  private static boolean isFirstReceipt(Order order, Report report) {
    return order.target().countdown() != null
        && order.receivedAt().isEmpty()
        && Order.isReceipt(report.evidence());
  }
}
