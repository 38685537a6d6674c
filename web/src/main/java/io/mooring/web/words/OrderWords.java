package io.mooring.web.words;

import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Order;
import io.mooring.action.OrderState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an order stands, never better than it is: what a site has accepted is not done, and what
 * nobody saw happen is unknown.
 */
public final class OrderWords {

  private OrderWords() {}

  /** One or two words for a chip. */
  public static String chip(OrderState state) {
    return switch (state) {
      case REQUESTED -> "Requested";
      case AWAITING_APPROVAL -> "Waiting for approval";
      case QUEUED, DELIVERED -> "Waiting";
      case STARTED -> "Sent, waiting";
      case CONFIRMED -> "Confirmed";
      case FAILED -> "Failed";
      case REFUSED -> "Refused";
      case EXPIRED -> "Expired";
      case CANCELLED -> "Cancelled";
      case SUPERSEDED -> "Superseded";
      case UNKNOWN -> "Unknown";
    };
  }

  /** What it means for the person who waits. */
  public static String sentence(Order order, Instant now, ZoneId zone) {
    return switch (order.state()) {
      case REQUESTED -> "Requested.";
      case AWAITING_APPROVAL -> "Waiting for somebody to approve it.";
      case QUEUED -> "Waiting for the connector. Nothing has been sent yet.";
      case DELIVERED -> "Fetched by the connector. Nothing has been sent to the site yet.";
      case STARTED -> started(order);
      case CONFIRMED -> confirmed(order, now, zone);
      case FAILED -> "Failed: " + order.sentence();
      case REFUSED -> "Refused: " + order.sentence();
      case EXPIRED -> "Expired: the connector did not fetch it in time. Nothing was sent.";
      case CANCELLED -> "Cancelled. Nothing was sent.";
      case SUPERSEDED -> "A newer request took its place.";
      case UNKNOWN -> "Unknown: no evidence came in time. It may have happened or not.";
    };
  }

  /** A second report while it is started comes from the site's answer. */
  private static String started(Order order) {
    var reports =
        order.events().stream().filter(event -> event.state() == OrderState.STARTED).count();
    return order.sentAt() != null || reports > 1
        ? "Sent to the site, waiting for the device."
        : "The connector is sending it to the site.";
  }

  private static String confirmed(Order order, Instant now, ZoneId zone) {
    return evidenceTime(order)
        .map(seen -> "Confirmed: " + effect(order) + " at " + Times.brief(seen, now, zone) + ".")
        .orElse("Confirmed: " + order.sentence());
  }

  private static String effect(Order order) {
    return switch (order.request().action()) {
      case ConfigMgrAction.SYNC_MACHINE_POLICY -> "the device asked for policy";
      case ConfigMgrAction _ -> "it was seen";
    };
  }

  private static Optional<Instant> evidenceTime(Order order) {
    var column = order.request().action().signs().getFirst().key();
    return order.events().stream()
        .filter(event -> event.state() == OrderState.CONFIRMED)
        .flatMap(event -> Stream.ofNullable(event.evidence().get(column)))
        .findFirst()
        .flatMap(OrderWords::parsed);
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
