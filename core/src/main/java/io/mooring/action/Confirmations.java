package io.mooring.action;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ends orders by evidence when new facts arrive, and by their deadlines when none do. */
public final class Confirmations {

  private static final int MOST = 500;

  private final Orders orders;
  private final Endings endings;
  private final Devices devices;
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
    this.endings = new Endings(orders, audit);
    this.devices = devices;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /** The devices of the orders, whoever may see them. */
  Map<DeviceId, Device> devices(TenantId tenant, Collection<Order> of) {
    var ids = of.stream().map(order -> order.request().device()).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : byId(devices.find(Scope.all(tenant), ids));
  }

  /** An order for a device that has become one with another is for that. */
  private static Map<DeviceId, Device> byId(Collection<Device> devices) {
    var byId = new HashMap<DeviceId, Device>();
    devices.forEach(device -> device.names().forEach(name -> byId.put(name, device)));
    return byId;
  }

  /** The facts may have come before the word that the site took the orders. */
  void accepted(TenantId tenant, List<Order> accepted) {
    judge(tenant, accepted, devices(tenant, accepted));
  }

  /**
   * A connector saw something that may prove orders.
   *
   * @param evidence by order
   */
  void sighted(TenantId tenant, List<Order> sighted, Map<OrderId, Map<String, String>> evidence) {
    endings.end(
        tenant,
        sighted,
        seen ->
            seen.state() == OrderState.STARTED
                ? Evidence.in(seen, evidence.getOrDefault(seen.id(), Map.of())).map(this::confirmed)
                : Optional.empty());
  }

  /** Called inside the transaction that brings the facts. */
  public void factsArrived(TenantId tenant, Collection<Device> devices) {
    var byId = byId(devices);
    judge(tenant, orders.started(tenant, byId.keySet()), byId);
  }

  private void judge(TenantId tenant, List<Order> started, Map<DeviceId, Device> byId) {
    endings.end(
        tenant,
        started,
        seen ->
            Optional.ofNullable(byId.get(seen.request().device()))
                .flatMap(device -> judged(seen, device)));
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
        if (transactions.inOne(() -> isEnded(order, now))) {
          ended++;
          changes.happened(new Change.OfDevice(tenant(order), order.request().device().value()));
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

  private boolean isEnded(Order order, Instant now) {
    return endings.end(tenant(order), List.of(order), seen -> overdue(seen, now)) > 0;
  }

  private static TenantId tenant(Order order) {
    return order.target().site().tenant();
  }

  private Optional<Order.Event> overdue(Order order, Instant now) {
    return order.state().open() && !now.isBefore(order.deadline())
        ? Optional.of(Unproved.atDeadline(order, device(order), now))
        : Optional.empty();
  }

  private Optional<Device> device(Order order) {
    return devices.find(Scope.all(tenant(order)), order.request().device());
  }
}
