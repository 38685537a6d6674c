package io.mooring.web.words;

import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Order;
import io.mooring.action.OrderState;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an order stands, never better than it is: what a site has accepted is not done, and what
 * nobody saw happen is unknown.
 */
public final class OrderWords {

  private OrderWords() {}

  /** A few words for a chip. */
  public static String chip(Order order) {
    return switch (order.state()) {
      case REQUESTED -> "Requested";
      case AWAITING_APPROVAL -> "Waiting for approval";
      case QUEUED, DELIVERED -> "Waiting";
      case STARTED -> order.sentAt() == null ? "Being sent" : "Sent, waiting";
      case CONFIRMED -> "Confirmed";
      case FAILED -> "Failed";
      case REFUSED -> "Refused";
      case EXPIRED -> "Expired";
      case CANCELLED -> "Cancelled";
      case SUPERSEDED -> "Superseded";
      case UNKNOWN -> away(order).isPresent() ? "Probably restarted" : "Unknown";
    };
  }

  /** What it means for the person who waits. */
  public static String sentence(Order order, Instant now, ZoneId zone) {
    return switch (order.state()) {
      case REQUESTED -> "Requested. Nothing has been sent yet.";
      case AWAITING_APPROVAL -> "Waiting for somebody to approve it. Nothing has been sent yet.";
      case QUEUED -> "Waiting for the connector. Nothing has been sent yet.";
      case DELIVERED -> "Fetched by the connector. Nothing has been sent to the site yet.";
      case STARTED -> started(order);
      case CONFIRMED -> confirmed(order, now, zone);
      case FAILED -> "Failed: " + order.sentence();
      case REFUSED -> "Refused: " + order.sentence();
      case EXPIRED -> "Expired: the connector did not fetch it in time. Nothing was sent.";
      case CANCELLED -> order.sentence();
      case SUPERSEDED -> "A newer request took its place.";
      case UNKNOWN ->
          away(order)
              .map(absence -> probably(order, absence, now, zone))
              .orElseGet(() -> "Unknown: " + order.sentence());
    };
  }

  /** What happens if nothing does; empty when it has ended. */
  public static Optional<String> deadline(Order order, Instant now, ZoneId zone) {
    if (!order.state().open()) {
      return Optional.empty();
    }
    var by = Times.brief(order.deadline(), now, zone);
    return Optional.of(
        order.state() == OrderState.STARTED
            ? "If nothing proves it by " + by + ", it ends as unknown."
            : "It expires at " + by + ": what has not begun by then is never sent.");
  }

  private static String started(Order order) {
    if (order.sentAt() == null) {
      return "The connector is sending it to the site.";
    }
    return order.receivedAt().isPresent()
        ? "The device has received it. Whether it did it has not been seen yet."
        : "Sent to the site, waiting for the device.";
  }

  private static String confirmed(Order order, Instant now, ZoneId zone) {
    return order.request().action().signs().stream()
        .flatMap(sign ->
            evidence(order, OrderState.CONFIRMED, sign.key()).stream()
                .map(at -> SignWords.seen(sign) + " " + Times.brief(at, now, zone)))
        .findFirst()
        .map(seen -> "Confirmed: " + seen + ".")
        .orElseGet(() -> "Confirmed: " + order.sentence());
  }

  /** From when to when a device was away after it was asked to restart. */
  private record Absence(Instant from, Instant to) {}

  private static Optional<Absence> away(Order order) {
    var sent = order.sentAt();
    if (sent == null || order.request().action() != ConfigMgrAction.RESTART) {
      return Optional.empty();
    }
    return evidence(order, OrderState.UNKNOWN, Column.LAST_OFFLINE.key())
        .filter(from -> from.isAfter(sent))
        .flatMap(from ->
            evidence(order, OrderState.UNKNOWN, Column.LAST_ONLINE.key())
                .filter(to -> to.isAfter(from))
                .map(to -> new Absence(from, to)));
  }

  private static String probably(Order order, Absence away, Instant now, ZoneId zone) {
    var boot =
        evidence(order, OrderState.UNKNOWN, Column.LAST_BOOT.key())
            .map(at -> boot(at, away.from(), now, zone))
            .orElse("no boot time is known.");
    return ("Probably restarted: the device went offline at %s and came back at %s, as it does"
            + " in a restart and in sleep. No restart event came, and %s")
        .formatted(Times.brief(away.from(), now, zone), Times.brief(away.to(), now, zone), boot);
  }

  private static String boot(Instant at, Instant from, Instant now, ZoneId zone) {
    return "the last boot known is from %s, %s before."
        .formatted(Times.brief(at, now, zone), Ago.length(Duration.between(at, from).abs()));
  }

  private static Optional<Instant> evidence(Order order, OrderState end, String key) {
    return order.events().stream()
        .filter(event -> event.state() == end)
        .flatMap(event -> Stream.ofNullable(event.evidence().get(key)))
        .findFirst()
        .flatMap(EvidenceWords::instant);
  }
}
