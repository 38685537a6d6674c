package io.mooring.action;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Devices;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ends orders by evidence when new facts arrive, and by their deadlines when none do. */
public final class Confirmations {

  private static final int MOST = 500;

  private final Orders orders;
  private final Devices devices;
  private final AuditLog audit;
  private final Clock clock;

  public Confirmations(Orders orders, Devices devices, AuditLog audit, Clock clock) {
    this.orders = orders;
    this.devices = devices;
    this.audit = audit;
    this.clock = clock;
  }

  /** The facts may have come before the word that the site took the order. */
  void accepted(Order order) {
    var tenant = order.target().site().tenant();
    devices
        .find(Scope.all(tenant), order.request().device())
        .ifPresent(device -> factsArrived(tenant, List.of(device)));
  }

  /** Called inside the transaction that brings the facts. */
  public void factsArrived(TenantId tenant, Collection<Device> devices) {
    Map<DeviceId, Device> byId =
        devices.stream().collect(Collectors.toMap(Device::id, Function.identity()));
    for (var order : orders.started(tenant, byId.keySet())) {
      Optional.ofNullable(byId.get(order.request().device()))
          .flatMap(device -> evidence(order, device))
          .filter(seen -> proves(order, seen))
          .ifPresent(seen -> confirm(tenant, order, seen));
    }
  }

  /** What the very record says that the order went to, whatever other sites say of the device. */
  private static Optional<Instant> evidence(Order order, Device device) {
    var target = order.target();
    return device.records().stream()
        .filter(record -> record.site().equals(target.site()))
        .filter(record -> record.resource().equals(target.resource()))
        .findFirst()
        .flatMap(record -> record.instant(order.request().action().evidence()));
  }

  /**
   * Whether a time at the device proves the order: newer than what was known when it was asked, and
   * not older than the sending by the site's own time; nothing proves what the site has not taken.
   * A site's times are whole seconds in places, hence the rounding.
   */
  static boolean proves(Order order, Instant seen) {
    var from = order.sentAt();
    var baseline = order.target().baseline();
    return from != null
        && !seen.isBefore(from.truncatedTo(ChronoUnit.SECONDS))
        && (baseline == null || seen.isAfter(baseline));
  }

  private void confirm(TenantId tenant, Order order, Instant seen) {
    var column = order.request().action().evidence().key();
    var event =
        new Order.Event(
            clock.instant(),
            OrderState.CONFIRMED,
            "The device asked for its policy after the order was sent.",
            Map.of(column, seen.toString()));
    end(tenant, order, event);
  }

  /** Ends what is past its deadline; returns the orders that ended. */
  public List<Order> deadlinesPassed() {
    var overdue = orders.overdue(clock.instant(), MOST);
    for (var order : overdue) {
      var started = order.state() == OrderState.STARTED;
      var event =
          started
              ? Order.Event.of(
                  clock.instant(),
                  OrderState.UNKNOWN,
                  "No evidence came in time: it may have happened or not.")
              : Order.Event.of(
                  clock.instant(),
                  OrderState.EXPIRED,
                  "The connector did not fetch it in time; nothing was sent.");
      end(order.target().site().tenant(), order, event);
    }
    return overdue;
  }

  private void end(TenantId tenant, Order order, Order.Event event) {
    var moved = orders.move(tenant, order.id(), EnumSet.of(order.state()), Orders.Move.to(event));
    if (moved) {
      audit.done(
          tenant,
          new Actor.Mooring(),
          "action." + event.state().key(),
          order.id().toString(),
          event.sentence());
    }
  }
}
