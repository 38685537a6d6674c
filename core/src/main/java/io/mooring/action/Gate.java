package io.mooring.action;

import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.Devices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on a request, all of it in the one transaction that queues the order. */
final class Gate {

  private static final int LONGEST_REASON = 500;

  private final Devices devices;
  private final Reach reach;
  private final Orders orders;
  private final AuditLog audit;
  private final Clock clock;

  Gate(Devices devices, Reach reach, Orders orders, AuditLog audit, Clock clock) {
    this.devices = devices;
    this.reach = reach;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  Decision decide(Person person, DeviceId deviceId, ActionRequest asked) {
    var earlier = orders.byKey(person.id(), asked.key());
    if (earlier.isPresent()) {
      return repeated(person, earlier.get(), deviceId, asked);
    }
    var device = devices.find(person.scope(), deviceId).filter(known -> !known.gone());
    if (device.isEmpty()) {
      audit.refused(
          person,
          "action.request",
          deviceId.toString(),
          asked.action().title() + ": There is no such device for this person");
      return new Decision.NoSuchDevice();
    }
    return objection(person, device.get(), asked)
        .<Decision>map(why -> refuse(person, deviceId, asked, why))
        .orElseGet(() -> decide(person, device.get(), asked));
  }

  private Decision repeated(Person person, Order earlier, DeviceId device, ActionRequest asked) {
    var request = earlier.request();
    var same =
        request.device().equals(device)
            && request.action().equals(asked.action())
            && request.reason().equals(asked.reason())
            && Objects.equals(request.predecessor(), asked.predecessor());
    if (same) {
      return new Decision.Accepted(earlier, true);
    }
    var why = "This Idempotency-Key was used for another request: order " + earlier.id();
    refuse(person, device, asked, why);
    return new Decision.KeyUsed(why);
  }

  private Optional<String> objection(Person person, Device device, ActionRequest asked) {
    if (asked.reason().length() > LONGEST_REASON) {
      return Optional.of("A reason has at most " + LONGEST_REASON + " signs.");
    }
    if (asked.action().disruptive() && asked.reason().isEmpty()) {
      return Optional.of("Give a reason: " + asked.action().title() + " disturbs who works there.");
    }
    var predecessor = asked.predecessor();
    if (predecessor != null && !mayFollow(person, device, asked.action(), predecessor)) {
      return Optional.of(
          "Only an order for the same action on this device that has ended can be tried again.");
    }
    return orders
        .open(person.tenant(), device.id(), asked.action())
        .map(open ->
            open.request().personName() + " has asked for this already, and it has not ended yet.");
  }

  private boolean mayFollow(Person person, Device device, RemoteAction action, OrderId id) {
    return orders
        .find(person.scope(), id)
        .filter(order -> !order.state().open() && order.request().device().equals(device.id()))
        .filter(order -> order.request().action().equals(action))
        .isPresent();
  }

  private Decision decide(Person person, Device device, ActionRequest asked) {
    return switch (reach.to(device).of(asked.action())) {
      case Possibility.Impossible(var why) -> refuse(person, device.id(), asked, why);
      case Possibility.Possible way ->
          way.protectedBy().isEmpty() || device.name().equals(asked.confirmedName())
              ? accept(person, device, asked, way)
              : secondThought(person, device, asked, way.protectedBy());
    };
  }

  private Decision refuse(Person person, DeviceId device, ActionRequest asked, String why) {
    audit.refused(person, "action.request", device.toString(), asked.action().title() + ": " + why);
    return new Decision.Refused(why);
  }

  private Decision secondThought(
      Person person, Device device, ActionRequest asked, List<String> rules) {
    var thought = new Decision.SecondThought(device.name(), rules);
    refuse(person, device.id(), asked, thought.why());
    return thought;
  }

  private Decision accept(
      Person person, Device device, ActionRequest asked, Possibility.Possible way) {
    var order = queued(person, device, asked, way);
    if (!orders.add(order, asked.key())) {
      return decide(person, device.id(), asked);
    }
    var reason = asked.reason().isEmpty() ? "" : ": " + asked.reason();
    var despite =
        way.protectedBy().isEmpty()
            ? ""
            : " although protected by " + String.join(", ", way.protectedBy());
    audit.done(
        person,
        "action.request",
        order.id().toString(),
        asked.action().title() + " on " + device.name() + despite + reason);
    return new Decision.Accepted(order, false);
  }

  private Order queued(
      Person person, Device device, ActionRequest asked, Possibility.Possible way) {
    var now = clock.instant();
    var action = asked.action();
    var notice = way.notice();
    return new Order(
        OrderId.random(),
        new Order.Request(
            action,
            device.id(),
            person.id(),
            person.name(),
            asked.reason(),
            now,
            asked.predecessor()),
        new Order.Target(
            way.site(),
            way.resource(),
            baseline(action, device, way),
            notice == null ? null : notice.countdown()),
        OrderState.QUEUED,
        now.plus(action.startsWithin()),
        null,
        null,
        null,
        List.of(Order.Event.of(now, OrderState.QUEUED, "Waiting for the connector to fetch it.")));
  }

  private static @Nullable Instant baseline(
      RemoteAction action, Device device, Possibility.Possible way) {
    return device.records().stream()
        .filter(record -> record.site().equals(way.site()))
        .filter(record -> record.resource().equals(way.resource()))
        .findFirst()
        .flatMap(record ->
            action.signs().stream().findFirst().flatMap(Sign::column).flatMap(record::instant))
        .orElse(null);
  }
}
