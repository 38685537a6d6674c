package io.mooring.action;

import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of one device, with all that decides on it.
 *
 * @param id the name that the device was asked for
 * @param earlier what the person ordered under this key before
 * @param target empty when there is no such device for this person
 * @param open the open order of this action for the device, if it is disruptive
 * @param predecessor the order that is tried again, if the person may see it
 */
record Request(
    Person person,
    DeviceId id,
    ActionRequest asked,
    Optional<Order> earlier,
    Optional<Target> target,
    Optional<Order> open,
    Optional<Order> predecessor) {

  private static final int LONGEST_REASON = 500;

  /** The device and the way to it. */
  record Target(Device device, Way way) {}

  /** Whether it is to be queued. */
  sealed interface Judged {

    record No(Decision decision) implements Judged {}

    record Yes(Order order) implements Judged {}
  }

  /** The device's own id, whichever of its names it was asked for. */
  DeviceId device() {
    return target.map(one -> one.device().id()).orElse(id);
  }

  Judged judge(Instant now) {
    if (earlier.isPresent()) {
      return new Judged.No(repeated(earlier.get()));
    }
    if (target.isEmpty()) {
      return new Judged.No(new Decision.NoSuchDevice());
    }
    var device = target.get().device();
    return objection()
        .<Judged>map(why -> new Judged.No(new Decision.Refused(why)))
        .orElseGet(() -> judge(device, target.get().way(), now));
  }

  private Decision repeated(Order order) {
    var request = order.request();
    var same =
        isOfDevice(order)
            && request.action().equals(asked.action())
            && request.reason().equals(asked.reason())
            && Objects.equals(request.predecessor(), asked.predecessor());
    return same
        ? new Decision.Accepted(order, true)
        : new Decision.KeyUsed(
            "This Idempotency-Key was used for another request: order " + order.id());
  }

  private boolean isOfDevice(Order order) {
    var device = order.request().device();
    return device.equals(id)
        || target.filter(one -> one.device().names().contains(device)).isPresent();
  }

  private Optional<String> objection() {
    if (asked.reason().length() > LONGEST_REASON) {
      return Optional.of("A reason has at most " + LONGEST_REASON + " signs.");
    }
    if (asked.action().disruptive() && asked.reason().isEmpty()) {
      return Optional.of("Give a reason: " + asked.action().title() + " disturbs who works there.");
    }
    if (asked.predecessor() != null && !mayFollow()) {
      return Optional.of(
          "Only an order for the same action on this device that has ended can be tried again.");
    }
    return open.map(order ->
        order.request().personName() + " has asked for this already, and it has not ended yet.");
  }

  private boolean mayFollow() {
    return predecessor
        .filter(order -> !order.state().open() && isOfDevice(order))
        .filter(order -> order.request().action().equals(asked.action()))
        .isPresent();
  }

  private Judged judge(Device device, Way to, Instant now) {
    return switch (to.of(asked.action())) {
      case Possibility.Impossible(var why) -> new Judged.No(new Decision.Refused(why));
      case Possibility.Possible way ->
          way.protectedBy().isEmpty() || device.name().equals(asked.confirmedName())
              ? new Judged.Yes(queued(device, way, now))
              : new Judged.No(new Decision.SecondThought(device.name(), way.protectedBy()));
    };
  }

  private Order queued(Device device, Possibility.Possible way, Instant now) {
    var action = asked.action();
    var notice = way.notice();
    return new Order(
        OrderId.at(now),
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

  /** What the audit log says of a refusal; empty for what was not refused. */
  Optional<AuditLog.Line> refusal(@Nullable Decision decision) {
    return switch (decision) {
      case null -> Optional.empty();
      case Decision.Accepted _ -> Optional.empty();
      case Decision.Refused(var why) -> Optional.of(refusal(why));
      case Decision.SecondThought thought -> Optional.of(refusal(thought.why()));
      case Decision.KeyUsed(var why) -> Optional.of(refusal(why));
      case Decision.NoSuchDevice() ->
          Optional.of(refusal("There is no such device for this person"));
    };
  }

  private AuditLog.Line refusal(String why) {
    return new AuditLog.Line(id.toString(), asked.action().title() + ": " + why);
  }

  /** What the audit log says of a new order; empty where there is none. */
  Optional<AuditLog.Line> order(@Nullable Decision decision) {
    return decision instanceof Decision.Accepted(var order, var repeated) && !repeated
        ? target.map(one -> new AuditLog.Line(order.id().toString(), said(one)))
        : Optional.empty();
  }

  private String said(Target at) {
    var rules =
        at.way().of(asked.action()) instanceof Possibility.Possible way
            ? way.protectedBy()
            : List.<String>of();
    var despite = rules.isEmpty() ? "" : " although protected by " + String.join(", ", rules);
    var reason = asked.reason().isEmpty() ? "" : ": " + asked.reason();
    return asked.action().title() + " on " + at.device().name() + despite + reason;
  }
}
