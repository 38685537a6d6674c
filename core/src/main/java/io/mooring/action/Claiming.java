package io.mooring.action;

import static io.mooring.action.OrderState.DELIVERED;
import static io.mooring.action.OrderState.QUEUED;
import static io.mooring.action.OrderState.STARTED;

import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.site.Connector;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Claimed;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides on a connector's claims, many at once, inside the transaction that marks the orders. */
final class Claiming {

  private static final Set<OrderState> UNCLAIMED = EnumSet.of(QUEUED, DELIVERED);

  private final Orders orders;
  private final Connector connector;
  private final Instant now;

  Claiming(Orders orders, Connector connector, Instant now) {
    this.orders = orders;
    this.connector = connector;
    this.now = now;
  }

  /**
   * What is to become of an order.
   *
   * @param move null when nothing happens to it
   * @param why null when it is granted
   */
  private record Verdict(Order order, Orders.@Nullable Move move, @Nullable String why) {

    Stream<Orders.Moved> moved() {
      return move == null ? Stream.empty() : Stream.of(new Orders.Moved(order, move));
    }
  }

  List<Claimed> claim(Collection<Order> known, Map<DeviceId, Device> devices) {
    var verdicts =
        known.stream()
            .map(
                order -> verdict(order, Optional.ofNullable(devices.get(order.request().device()))))
            .toList();
    var moved = orders.move(verdicts.stream().flatMap(Verdict::moved).toList());
    return verdicts.stream().map(verdict -> claimed(verdict, moved)).toList();
  }

  private Verdict verdict(Order order, Optional<Device> device) {
    if (!UNCLAIMED.contains(order.state())) {
      return new Verdict(order, null, "The order is " + order.state().key() + " already.");
    }
    if (!now.isBefore(order.deadline())) {
      return new Verdict(order, null, "The order has expired.");
    }
    return obstacle(order, device)
        .map(why -> refused(order, why))
        .orElseGet(() -> new Verdict(order, started(order), null));
  }

  /** What has come between asking and sending: nothing is sent to a client that is no more. */
  private static Optional<String> obstacle(Order order, Optional<Device> device) {
    var target = device.flatMap(one -> Evidence.target(order, one));
    if (device.isPresent() && target.isEmpty()) {
      return Optional.of(
          "The client that was asked is another device's by now; nothing was sent. Ask again.");
    }
    if (target.filter(record -> !record.gone()).isEmpty()) {
      return Optional.of("The device has left the site; nothing was sent.");
    }
    if (target.filter(record -> record.flag(Column.IS_OBSOLETE)).isPresent()) {
      return Optional.of(
          "The device was installed anew; nothing was sent. Ask again for its new client.");
    }
    return order.request().action().disruptive()
        ? device.flatMap(Device::ambiguity).map(why -> why + " Nothing was sent.")
        : Optional.empty();
  }

  private Verdict refused(Order order, String why) {
    return new Verdict(order, Orders.Move.to(Order.Event.of(now, OrderState.REFUSED, why)), why);
  }

  private Orders.Move started(Order order) {
    var event =
        Order.Event.of(now, STARTED, "The connector on " + connector.host() + " is sending it.");
    var claim = new Order.Claim(now, connector.id());
    return new Orders.Move(event, order.deadlineFrom(now), claim, null);
  }

  private static Claimed claimed(Verdict verdict, Set<OrderId> moved) {
    var id = verdict.order().id();
    var why = verdict.why();
    if (why == null && !moved.contains(id)) {
      why = "Another connector has it.";
    }
    return new Claimed(id.toString(), why == null, why);
  }
}
