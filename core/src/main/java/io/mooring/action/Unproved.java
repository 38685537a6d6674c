package io.mooring.action;

import io.mooring.device.Device;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How an order ends that nothing proved: what is known is said, and no more. */
final class Unproved {

  private Unproved() {}

  /** The end of an order at its deadline. */
  static Order.Event atDeadline(Order order, Optional<Device> device, Instant now) {
    if (order.state() != OrderState.STARTED) {
      return Order.Event.of(now, OrderState.EXPIRED, expired(order));
    }
    var known = device.map(one -> Evidence.known(order, one)).orElse(Map.of());
    return new Order.Event(now, OrderState.UNKNOWN, sentence(order, device), known);
  }

  private static String expired(Order order) {
    return order.leasedUntil() == null
        ? "The connector did not fetch it in time; nothing was sent."
        : "The connector fetched it but did not begin in time; nothing was sent.";
  }

  private static String sentence(Order order, Optional<Device> device) {
    if (order.sentAt() == null) {
      return "It is not known whether the site took it.";
    }
    var restart = order.request().action() == ConfigMgrAction.RESTART;
    if (restart && device.flatMap(one -> Evidence.absence(order, one)).isPresent()) {
      return "Probably restarted: the device went away and came back, as it does in a restart and"
          + " in sleep; no boot time and no restart event came.";
    }
    return device
        .flatMap(one -> Evidence.target(order, one))
        .filter(record -> !record.gone())
        .map(record -> sentence(order, record))
        .orElse("The site no longer knows the device; it may have happened or not.");
  }

  private static String sentence(Order order, SourceRecord record) {
    if (record.flag(Column.IS_OBSOLETE)) {
      return "The client that was asked is obsolete: another took its place, and nobody can tell what"
          + " it still did.";
    }
    var received = order.receivedAt().isPresent();
    if (received && order.request().action() == ConfigMgrAction.EVALUATE_APPLICATIONS) {
      return "The device received it, and no application's state changed: nothing was to be done, or"
          + " it was not done.";
    }
    if (received) {
      return record.flag(Column.ONLINE)
          ? "The device received it, but nothing that proves it was seen."
          : "The device received it and has gone offline; whether it did it is not known.";
    }
    return record.flag(Column.ONLINE)
        ? "The device is online but has not answered."
        : "The device was offline. The request stays at the site: it may still reach the device when"
            + " it comes back.";
  }

  /** The end of an order whose client is no more. */
  static Order.Event replaced(Order order, Device device, Instant now) {
    var evidence = new HashMap<String, String>();
    evidence.put("resourceId", order.target().resource().toString());
    evidence.put("newResourceId", device.main().resource().toString());
    device.main().text(Column.CLIENT_GUID).ifPresent(guid -> evidence.put("newClientGuid", guid));
    return new Order.Event(
        now,
        OrderState.UNKNOWN,
        "The device was installed anew: the client that was asked is no more, and nobody can tell"
            + " what it still did.",
        evidence);
  }
}
