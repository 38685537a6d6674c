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
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Keeps a connector's call open until there is an order for its site, or its hold is over. */
@Component
final class LongPoll {

  /** Another portal's node may queue an order too: it shows in the database only. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Nor does it tell this one when a connector is revoked or fenced there. */
  private static final Duration LOOK_CLOSELY_EVERY = Duration.ofSeconds(5);

  private final OrderDelivery delivery;
  private final Lookout lookout;
  private final Connectors connectors;
  private final SiteWatch watch;
  private final CommandKey commandKey;
  private final LiveChanges changes;
  private final Clock clock;

  LongPoll(
      OrderDelivery delivery,
      Lookout lookout,
      Connectors connectors,
      SiteWatch watch,
      CommandKey commandKey,
      LiveChanges changes,
      Clock clock) {
    this.delivery = delivery;
    this.lookout = lookout;
    this.connectors = connectors;
    this.watch = watch;
    this.commandKey = commandKey;
    this.changes = changes;
    this.clock = clock;
  }

  /** The signed batch, or nothing when the hold went by. */
  Orders.Polled poll(Caller caller, Orders.Poll poll) throws InterruptedException {
    var woken = new Semaphore(0);
    var site = caller.connector().site();
    var queued = new Change.OrderQueued(site.tenant(), site.site().value());
    var changed = new Change.OfSite(site.tenant(), site.site().value());
    try (var _ = lookout.hold(site);
        var _ =
            changes.subscribe(
                change -> change.equals(queued) || change.equals(changed), _ -> woken.release())) {
      return await(caller, poll, woken);
    }
  }

  private Orders.Polled await(Caller caller, Orders.Poll poll, Semaphore woken)
      throws InterruptedException {
    var hold = Duration.ofSeconds(Math.clamp(poll.holdSeconds(), 0, Gateway.LONGEST_HOLD));
    var end = System.nanoTime() + hold.toNanos();
    var site = caller.connector().site();
    while (true) {
      stillWelcome(caller, poll.epoch());
      var orders = poll.most() == 0 ? List.<Order>of() : delivery.lease(site, poll.most());
      if (!orders.isEmpty()) {
        return new Orders.Polled(signed(caller.connector(), orders), commandKey.told());
      }
      if (!isDisturbed(() -> poll.most() > 0 && lookout.sees(site), woken, end)) {
        return Orders.Polled.NOTHING;
      }
    }
  }

  /** Waits until it is time to look closely; false when the hold goes by before. */
  private boolean isDisturbed(BooleanSupplier sees, Semaphore woken, long end)
      throws InterruptedException {
    var closely = System.nanoTime() + LOOK_CLOSELY_EVERY.toNanos();
    while (System.nanoTime() < end) {
      var left = Math.min(end - System.nanoTime(), LOOK_EVERY.toNanos());
      if (woken.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        woken.drainPermits();
        return true;
      }
      if (sees.getAsBoolean() || System.nanoTime() >= closely) {
        return true;
      }
    }
    return false;
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
