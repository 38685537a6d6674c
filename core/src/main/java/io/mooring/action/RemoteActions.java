package io.mooring.action;

import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Devices;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The one way to ask for a remote action, to take it back, and to see what became of it. */
public final class RemoteActions {

  private static final int HISTORY = 50;
  private static final int ATTEMPTS = 4;

  /** Nothing has been sent yet, and a claim that comes later is refused. */
  private static final Set<OrderState> CANCELLABLE =
      EnumSet.of(
          OrderState.REQUESTED,
          OrderState.AWAITING_APPROVAL,
          OrderState.QUEUED,
          OrderState.DELIVERED);

  private final Gate gate;
  private final Devices devices;
  private final Reach reach;
  private final Orders orders;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public RemoteActions(
      Devices devices,
      Reach reach,
      Orders orders,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.gate = new Gate(devices, reach, orders, audit, clock);
    this.devices = devices;
    this.reach = reach;
    this.orders = orders;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Asks for an action.
   *
   * @throws NotPermitted when no role of the person grants it; the refusal is in the audit log
   */
  public Decision request(Person person, DeviceId device, ActionRequest asked) {
    requirePermission(person, asked.action(), "action.request", device.toString());
    var decision = transactions.inOne(() -> gate.decide(person, device, asked));
    if (decision instanceof Decision.Accepted(var order, var repeated) && !repeated) {
      changes.happened(
          new Change.OrderQueued(person.tenant(), order.target().site().site().value()));
      announce(order);
    }
    return decision;
  }

  private void requirePermission(Person person, RemoteAction action, String verb, String subject) {
    if (!person.may(action.permission())) {
      var refusal = new NotPermitted(person, action.permission());
      audit.refused(
          person,
          verb,
          subject,
          action.title() + ": " + NotPermitted.rolesFor(action.permission()) + " is missing");
      throw refusal;
    }
  }

  /**
   * Takes an order back as long as nothing was sent.
   *
   * @throws NotPermitted when the person may not ask for such an action either
   */
  public Cancellation cancel(Person person, OrderId id) {
    person.require(Permission.READ_DEVICES);
    var order = orders.find(person.scope(), id);
    if (order.isEmpty()) {
      audit.refused(
          person, "action.cancel", id.toString(), "There is no such order for this person");
      return new Cancellation.NoSuchOrder();
    }
    requirePermission(person, order.get().request().action(), "action.cancel", id.toString());
    var cancellation = transactions.inOne(() -> cancelInside(person, id));
    announce(order.get());
    return cancellation;
  }

  private Cancellation cancelInside(Person person, OrderId id) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var order = orders.find(person.scope(), id).orElseThrow();
      if (!CANCELLABLE.contains(order.state())) {
        var why = tooLate(order);
        audit.refused(person, "action.cancel", id.toString(), why);
        return new Cancellation.TooLate(order, why);
      }
      var sentence = "Cancelled by " + person.name() + "; nothing was sent.";
      var event = Order.Event.of(clock.instant(), OrderState.CANCELLED, sentence);
      if (orders.move(order, Orders.Move.to(event))) {
        audit.done(person, "action.cancel", id.toString(), order.request().action().title());
        return new Cancellation.Cancelled(orders.find(person.scope(), id).orElseThrow());
      }
    }
    throw new IllegalStateException("The order " + id + " does not come to rest");
  }

  private static String tooLate(Order order) {
    return order.state().open()
        ? "It is too late to cancel: the connector has begun to send it."
        : "The order has ended: it is " + order.state().key() + ".";
  }

  private void announce(Order order) {
    changes.happened(
        new Change.OfDevice(order.target().site().tenant(), order.request().device().value()));
  }

  /** What the buttons of a device page may offer this person, and why not. */
  public SequencedMap<RemoteAction, Possibility> possibilities(Person person, Device device) {
    var way = reach.to(device);
    var all = new LinkedHashMap<RemoteAction, Possibility>();
    for (var action : RemoteAction.ALL) {
      all.put(
          action,
          person.may(action.permission())
              ? way.of(action)
              : new Possibility.Impossible(
                  "It takes the role " + NotPermitted.rolesFor(action.permission()) + "."));
    }
    return all;
  }

  /** Why an order has not ended yet, most pressing first; none when it has. */
  public List<Waiting> waiting(Person person, Order order) {
    person.require(Permission.READ_DEVICES);
    return devices
        .find(person.scope(), order.request().device())
        .map(device -> reach.waiting(order, device, clock.instant()))
        .orElse(List.of());
  }

  /** Whether an order can still be taken back. */
  public static boolean cancellable(Order order) {
    return CANCELLABLE.contains(order.state());
  }

  /** The orders of a device, newest first. */
  public List<Order> of(Person person, DeviceId device) {
    person.require(Permission.READ_DEVICES);
    return orders.of(person.scope(), device, HISTORY);
  }

  public Optional<Order> find(Person person, OrderId id) {
    person.require(Permission.READ_DEVICES);
    return orders.find(person.scope(), id);
  }
}
