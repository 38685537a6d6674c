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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one gate: takes a person's request for a remote action and decides it. */
public final class RemoteActions {

  private static final int LONGEST_REASON = 500;
  private static final int HISTORY = 50;

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
   * @param reason may be empty; at most 500 signs
   * @throws NotPermitted when no role of the person grants it; the refusal is in the audit log
   */
  public Decision request(
      Person person, DeviceId deviceId, RemoteAction action, String reason, IdempotencyKey key) {
    requirePermission(person, deviceId, action);
    var decision = transactions.inOne(() -> decide(person, deviceId, action, reason.strip(), key));
    if (decision instanceof Decision.Accepted(var order, var repeated) && !repeated) {
      announce(order);
    }
    return decision;
  }

  private void requirePermission(Person person, DeviceId deviceId, RemoteAction action) {
    if (!person.may(action.permission())) {
      var refusal = new NotPermitted(person, action.permission());
      audit.refused(
          person,
          "action.request",
          deviceId.toString(),
          action.title() + ": " + NotPermitted.rolesFor(action.permission()) + " is missing");
      throw refusal;
    }
  }

  private Decision decide(
      Person person, DeviceId deviceId, RemoteAction action, String reason, IdempotencyKey key) {
    var earlier = orders.byKey(person.id(), key);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), deviceId, action, reason);
    }
    var device = devices.find(person.scope(), deviceId);
    if (device.isEmpty()) {
      refuse(person, deviceId, action, "There is no such device for this person");
      return new Decision.NoSuchDevice();
    }
    if (reason.length() > LONGEST_REASON) {
      return refuse(person, deviceId, action, "A reason has at most " + LONGEST_REASON + " signs.");
    }
    return switch (reach.of(action, device.get())) {
      case Possibility.Impossible(var why) -> refuse(person, deviceId, action, why);
      case Possibility.Possible possible ->
          accept(person, device.get(), action, reason, key, possible);
    };
  }

  private static Decision repeated(
      Order earlier, DeviceId device, RemoteAction action, String reason) {
    var same =
        earlier.request().device().equals(device)
            && earlier.request().action().equals(action)
            && earlier.request().reason().equals(reason);
    return same
        ? new Decision.Accepted(earlier, true)
        : new Decision.KeyUsed(
            "This Idempotency-Key was used for another request: order " + earlier.id());
  }

  private Decision refuse(Person person, DeviceId device, RemoteAction action, String why) {
    audit.refused(person, "action.request", device.toString(), action.title() + ": " + why);
    return new Decision.Refused(why);
  }

  private Decision accept(
      Person person,
      Device device,
      RemoteAction action,
      String reason,
      IdempotencyKey key,
      Possibility.Possible way) {
    var now = clock.instant();
    var request = new Order.Request(action, device.id(), person.id(), person.name(), reason, now);
    var target = new Order.Target(way.site(), way.resource(), baseline(action, device, way));
    var queued = Order.Event.of(now, OrderState.QUEUED, "Waiting for the connector to fetch it.");
    var order =
        new Order(
            OrderId.random(),
            request,
            target,
            OrderState.QUEUED,
            now.plus(action.startsWithin()),
            null,
            null,
            List.of(queued));
    if (!orders.add(order, key)) {
      return repeated(orders.byKey(person.id(), key).orElseThrow(), device.id(), action, reason);
    }
    audit.done(
        person,
        "action.request",
        order.id().toString(),
        action.title() + " on " + device.name() + (reason.isEmpty() ? "" : ": " + reason));
    return new Decision.Accepted(order, false);
  }

  private static @Nullable Instant baseline(
      RemoteAction action, Device device, Possibility.Possible way) {
    return device.records().stream()
        .filter(record -> record.site().equals(way.site()))
        .filter(record -> record.resource().equals(way.resource()))
        .findFirst()
        .flatMap(record -> record.instant(action.evidence()))
        .orElse(null);
  }

  private void announce(Order order) {
    var tenant = order.target().site().tenant();
    changes.happened(new Change.OrderQueued(tenant, order.target().site().site().value()));
    changes.happened(new Change.OfDevice(tenant, order.request().device().value()));
  }

  /** What the buttons of a device page may offer this person, and why not. */
  public Possibility possibility(Person person, Device device, RemoteAction action) {
    return person.may(action.permission())
        ? reach.of(action, device)
        : new Possibility.Impossible(
            "It takes the role " + NotPermitted.rolesFor(action.permission()) + ".");
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
