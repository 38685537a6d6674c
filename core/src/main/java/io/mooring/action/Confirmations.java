package io.mooring.action;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Devices;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ends orders by evidence when new facts arrive, and by their deadlines when none do. */
public final class Confirmations {

  private static final int MOST = 500;
  private static final int ATTEMPTS = 4;

  private final Orders orders;
  private final Devices devices;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public Confirmations(
      Orders orders,
      Devices devices,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.orders = orders;
    this.devices = devices;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /** The devices of the orders, whoever may see them. */
  Map<DeviceId, Device> devices(TenantId tenant, Collection<Order> of) {
    var ids = of.stream().map(order -> order.request().device()).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : byId(devices.find(Scope.all(tenant), ids));
  }

  private static Map<DeviceId, Device> byId(Collection<Device> devices) {
    return devices.stream().collect(Collectors.toMap(Device::id, Function.identity()));
  }

  /** The facts may have come before the word that the site took the orders. */
  void accepted(TenantId tenant, List<Order> accepted) {
    judge(accepted, devices(tenant, accepted));
  }

  /** A connector saw something that may prove the order. */
  void sighted(Order order, Map<String, String> evidence) {
    end(
        order,
        seen ->
            seen.state() == OrderState.STARTED
                ? Evidence.in(seen, evidence).map(this::confirmed)
                : Optional.empty());
  }

  /** Called inside the transaction that brings the facts. */
  public void factsArrived(TenantId tenant, Collection<Device> devices) {
    var byId = byId(devices);
    judge(orders.started(tenant, byId.keySet()), byId);
  }

  private void judge(List<Order> started, Map<DeviceId, Device> byId) {
    for (var order : started) {
      Optional.ofNullable(byId.get(order.request().device()))
          .ifPresent(device -> judge(order, device));
    }
  }

  private void judge(Order order, Device device) {
    end(order, seen -> judged(seen, device));
  }

  private Optional<Order.Event> judged(Order order, Device device) {
    if (order.state() != OrderState.STARTED) {
      return Optional.empty();
    }
    return Evidence.in(order, device)
        .map(this::confirmed)
        .or(() ->
            order.sentAt() != null && Evidence.replaced(order, device)
                ? Optional.of(Unproved.replaced(order, device, clock.instant()))
                : Optional.empty());
  }

  private Order.Event confirmed(Evidence.Proof proof) {
    return new Order.Event(
        clock.instant(),
        OrderState.CONFIRMED,
        sentence(proof.sign()),
        Map.of(proof.sign().key(), proof.at().toString()));
  }

  private static String sentence(Sign sign) {
    return switch (sign) {
      case POLICY_REQUEST -> "The device asked for its policy after the order was sent.";
      case HEARTBEAT -> "The site got discovery data of the device after the order was sent.";
      case HARDWARE_SCAN -> "The device was inventoried after the order was sent.";
      case BACK_ONLINE -> "The device came online after the order was sent.";
      case COMPLIANCE_EVALUATED -> "Its compliance was evaluated after the order was sent.";
      case BOOT -> "The device booted after the order was sent.";
      case RESTART_EVENT -> "Windows wrote at the device that it restarts.";
      case APPLICATIONS_CHANGED -> "An application's state on the device changed.";
    };
  }

  /**
   * Ends what is past its deadline, each in a transaction of its own: one order that can't be ended
   * must not keep the others open. At most so many at once; the rest is left to the next round.
   *
   * @return how many ended
   * @throws IllegalStateException when some could not be ended, after the others were
   */
  public int deadlinesPassed() {
    var now = clock.instant();
    var failures = new ArrayList<RuntimeException>();
    var ended = 0;
    for (var order : transactions.inOne(() -> orders.overdue(now, MOST))) {
      try {
        if (transactions.inOne(() -> end(order, seen -> overdue(seen, now)))) {
          ended++;
          changes.happened(
              new Change.OfDevice(
                  order.target().site().tenant(), order.request().device().value()));
        }
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " orders could not be ended", failures.getFirst());
    }
    return ended;
  }

  private Optional<Order.Event> overdue(Order order, Instant now) {
    return order.state().open() && !now.isBefore(order.deadline())
        ? Optional.of(Unproved.atDeadline(order, device(order), now))
        : Optional.empty();
  }

  private Optional<Device> device(Order order) {
    return devices.find(Scope.all(order.target().site().tenant()), order.request().device());
  }

  /** Something else may happen to the order meanwhile: then it is looked at anew. */
  private boolean end(Order order, Function<Order, Optional<Order.Event>> how) {
    Optional<Order> seen = Optional.of(order);
    for (var attempt = 0; attempt < ATTEMPTS && seen.isPresent(); attempt++) {
      var event = how.apply(seen.get());
      if (event.isEmpty()) {
        return false;
      }
      if (orders.move(seen.get(), Orders.Move.to(event.get()))) {
        audited(order, event.get());
        return true;
      }
      seen = orders.find(order.target().site(), order.id());
    }
    return false;
  }

  private void audited(Order order, Order.Event event) {
    audit.done(
        order.target().site().tenant(),
        new Actor.Mooring(),
        "action." + event.state().key(),
        order.id().toString(),
        event.sentence());
  }
}
