package io.mooring.web.gateway;

import io.mooring.action.Order;
import io.mooring.action.OrderDelivery;
import io.mooring.change.Change;
import io.mooring.site.CommandKey;
import io.mooring.site.Connector;
import io.mooring.site.Connectors;
import io.mooring.site.SiteWatch;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Gateway;
import io.mooring.wire.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Keeps a connector's call open until there is an order for its site, or its hold is over. */
@Component
final class LongPoll {

  /** Another portal's node may queue an order too: it shows in the database only. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final OrderDelivery delivery;
  private final Connectors connectors;
  private final SiteWatch watch;
  private final CommandKey commandKey;
  private final LiveChanges changes;
  private final Clock clock;

  LongPoll(
      OrderDelivery delivery,
      Connectors connectors,
      SiteWatch watch,
      CommandKey commandKey,
      LiveChanges changes,
      Clock clock) {
    this.delivery = delivery;
    this.connectors = connectors;
    this.watch = watch;
    this.commandKey = commandKey;
    this.changes = changes;
    this.clock = clock;
  }

  /** The signed batch, or nothing when the hold went by. */
  Orders.Polled poll(Caller caller, Orders.Poll poll) throws InterruptedException {
    var queued = new Semaphore(0);
    var site = caller.connector().site();
    try (var _ =
        changes.subscribe(change -> {
          if (change.equals(new Change.OrderQueued(site.tenant(), site.site().value()))) {
            queued.release();
          }
        })) {
      return await(caller, poll, queued);
    }
  }

  private Orders.Polled await(Caller caller, Orders.Poll poll, Semaphore queued)
      throws InterruptedException {
    var hold = Duration.ofSeconds(Math.clamp(poll.holdSeconds(), 0, Gateway.LONGEST_HOLD));
    var end = System.nanoTime() + hold.toNanos();
    while (true) {
      stillWelcome(caller, poll.epoch());
      var orders = delivery.lease(caller.connector().site());
      var left = end - System.nanoTime();
      if (!orders.isEmpty() || left <= 0) {
        return orders.isEmpty()
            ? Orders.Polled.NOTHING
            : new Orders.Polled(signed(caller.connector(), orders), commandKey.told());
      }
      if (queued.tryAcquire(Math.min(left, LOOK_EVERY.toNanos()), TimeUnit.NANOSECONDS)) {
        queued.drainPermits();
      }
    }
  }

  /** A connector may be revoked or fenced while it waits. */
  private void stillWelcome(Caller caller, long epoch) {
    if (connectors.find(caller.connector().id()).filter(one -> !one.revoked()).isEmpty()) {
      throw new Refusal(Caller.revoked("The connector was revoked or its site detached."));
    }
    caller.site(watch, epoch);
  }

  private String signed(Connector connector, List<Order> orders) {
    var now = clock.instant();
    var commands =
        orders.stream()
            .map(order ->
                new Orders.Command(
                    order.id().toString(),
                    order.request().action().key(),
                    order.target().resource().value(),
                    order.watched().toSeconds()))
            .toList();
    var batch =
        new Orders.CommandBatch(
            connector.id().toString(), now, now.plus(OrderDelivery.LEASE), commands);
    return commandKey.sign(Wire.write(batch));
  }
}
