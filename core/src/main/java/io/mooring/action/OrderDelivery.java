package io.mooring.action;

import static io.mooring.action.OrderState.DELIVERED;
import static io.mooring.action.OrderState.QUEUED;
import static io.mooring.action.OrderState.STARTED;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.change.Change;
import io.mooring.change.Changes;
import io.mooring.site.Connector;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.transaction.Transactions;
import io.mooring.wire.Orders.Claimed;
import io.mooring.wire.Orders.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The connector's side of an order: it is leased, claimed once, and reported on. */
public final class OrderDelivery {

  /** A connector that has not claimed an order by then is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private static final int MOST = 100;
  private static final int ATTEMPTS = 4;
  private static final Set<OrderState> UNCLAIMED = EnumSet.of(QUEUED, DELIVERED);

  private final Orders orders;
  private final Sites sites;
  private final Confirmations confirmations;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Changes changes;
  private final Clock clock;

  public OrderDelivery(
      Orders orders,
      Sites sites,
      Confirmations confirmations,
      AuditLog audit,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.orders = orders;
    this.sites = sites;
    this.confirmations = confirmations;
    this.audit = audit;
    this.transactions = transactions;
    this.changes = changes;
    this.clock = clock;
  }

  /** Hands out what waits, by lease. */
  public List<Order> lease(SiteKey site) {
    var now = clock.instant();
    var leased = transactions.inOne(() -> orders.lease(site, now, now.plus(LEASE), MOST));
    leased.forEach(this::announce);
    return leased;
  }

  /**
   * Marks the order as started, durably; true once only.
   *
   * @throws io.mooring.site.Fenced when the epoch no longer holds the connector's site
   */
  public Claimed claim(Connector connector, long epoch, OrderId id) {
    var claimed =
        transactions.inOne(() -> {
          sites.hold(connector.site(), epoch);
          return orders
              .find(connector.site(), id)
              .map(known -> audited(connector, known, claim(connector, known)))
              .orElseGet(() -> new Claimed(false, "There is no such order at this site."));
        });
    orders.find(connector.site(), id).ifPresent(this::announce);
    return claimed;
  }

  private Claimed audited(Connector connector, Order order, Claimed claimed) {
    var why = claimed.why();
    audited(connector, order, "action.start", why == null ? "Claimed" : "Not claimed: " + why);
    return claimed;
  }

  private Claimed claim(Connector connector, Order order) {
    var now = clock.instant();
    if (!UNCLAIMED.contains(order.state())) {
      return new Claimed(false, "The order is " + order.state().key() + " already.");
    }
    if (!now.isBefore(order.deadline())) {
      return new Claimed(false, "The order has expired.");
    }
    return confirmations
        .obstacle(order)
        .map(why -> refused(order, now, why))
        .orElseGet(() -> started(connector, order, now));
  }

  private Claimed refused(Order order, Instant now, String why) {
    orders.move(order, Orders.Move.to(Order.Event.of(now, OrderState.REFUSED, why)));
    return new Claimed(false, why);
  }

  private Claimed started(Connector connector, Order order, Instant now) {
    var event =
        Order.Event.of(now, STARTED, "The connector on " + connector.host() + " is sending it.");
    var claim = new Order.Claim(now, connector.id());
    var moved = orders.move(order, new Orders.Move(event, order.deadlineFrom(now), claim, null));
    return moved ? new Claimed(true, null) : new Claimed(false, "Another connector has it.");
  }

  /**
   * Takes a report. One that comes late, twice, against what was reported before, or would end what
   * another connector has claimed is written into the audit log and changes nothing else.
   *
   * @throws io.mooring.site.Fenced when the epoch no longer holds the connector's site
   */
  public void report(Connector connector, OrderId id, Report report) {
    var known =
        transactions.inOne(() -> {
          sites.hold(connector.site(), report.epoch());
          var order = orders.find(connector.site(), id);
          order.ifPresent(seen -> report(connector, seen, report));
          return order;
        });
    known.ifPresent(this::announce);
  }

  private void report(Connector connector, Order order, Report report) {
    audited(connector, order, "action.report", report.outcome() + ": " + report.sentence());
    Optional<Order> seen = Optional.of(order);
    for (var attempt = 0; attempt < ATTEMPTS && seen.isPresent(); attempt++) {
      var move = Reported.move(seen.get(), connector.id(), report, clock.instant());
      if (move.isEmpty()) {
        return;
      }
      if (orders.move(seen.get(), move.get())) {
        orders.find(connector.site(), order.id()).ifPresent(now -> judge(now, report));
        return;
      }
      seen = orders.find(connector.site(), order.id());
    }
  }

  private void judge(Order order, Report report) {
    switch (report.outcome()) {
      case ACCEPTED -> confirmations.accepted(order);
      case SIGHTED -> confirmations.sighted(order, report.evidence());
      case REFUSED, FAILED, UNCERTAIN, PROGRESS -> {}
    }
  }

  private void audited(Connector connector, Order order, String verb, String detail) {
    audit.done(
        connector.site().tenant(),
        new Actor.Machine(connector.id().toString(), "Connector on " + connector.host()),
        verb,
        order.id().toString(),
        detail);
  }

  private void announce(Order order) {
    changes.happened(
        new Change.OfDevice(order.target().site().tenant(), order.request().device().value()));
  }
}
