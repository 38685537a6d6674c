package io.mooring.action;

import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Devices;
import io.mooring.transaction.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    return decided(person, List.of(device), _ -> asked).values().iterator().next();
  }

  /**
   * Asks for the same action on many devices, all in one transaction; who may not have it on one of
   * them is told so, and has it on the others.
   *
   * @param ids {@link BulkRequest#MOST} at most
   * @return the answer for each device, in the order of the ids
   * @throws NotPermitted when no role of the person grants it; the refusal is in the audit log
   */
  public Map<DeviceId, Decision> request(
      Person person, Collection<DeviceId> ids, BulkRequest asked) {
    requirePermission(person, asked.action(), "action.request", ids.size() + " devices");
    if (ids.size() > BulkRequest.MOST) {
      throw new IllegalArgumentException("At most " + BulkRequest.MOST + " devices at once.");
    }
    return decided(person, ids, asked::of);
  }

  private Map<DeviceId, Decision> decided(
      Person person, Collection<DeviceId> ids, Function<DeviceId, ActionRequest> asked) {
    var decisions = transactions.inOne(() -> gate.decide(person, ids, asked));
    var queued = decisions.values().stream().distinct().flatMap(RemoteActions::queued).toList();
    queued.stream()
        .map(order -> order.target().site())
        .distinct()
        .forEach(
            site -> changes.happened(new Change.OrderQueued(site.tenant(), site.site().value())));
    queued.forEach(this::announce);
    return decisions;
  }

  private static Stream<Order> queued(Decision decision) {
    return decision instanceof Decision.Accepted(var order, var repeated) && !repeated
        ? Stream.of(order)
        : Stream.empty();
  }

  /** The devices that a filter names; empty when they are too many for one request. */
  public Optional<List<DeviceId>> named(Person person, DeviceFilter filter) {
    person.require(Permission.READ_DEVICES);
    var query = new DeviceQuery(filter, DeviceOrder.BY_NAME, null, BulkRequest.MOST);
    var page = devices.page(person.scope(), query, clock.instant());
    return page.next() == null
        ? Optional.of(page.items().stream().map(DeviceSummary::id).toList())
        : Optional.empty();
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
