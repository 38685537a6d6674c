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
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connector's side of an order: it is leased, claimed once, and reported on. */
public final class OrderDelivery {

  /** A connector that has not claimed an order by then is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private static final int MOST = 100;
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
    var order = transactions.inOne(() -> orders.find(connector.site(), id));
    var claimed =
        transactions.inOne(() -> {
          sites.hold(connector.site(), epoch);
          return order
              .map(known -> audited(connector, known, claim(connector, known)))
              .orElseGet(() -> new Claimed(false, "There is no such order at this site."));
        });
    order.ifPresent(this::announce);
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
    var event =
        Order.Event.of(now, STARTED, "The connector on " + connector.host() + " is sending it.");
    var move =
        new Orders.Move(event, now.plus(order.request().action().confirmsWithin()), now, null);
    var moved = orders.move(connector.site().tenant(), order.id(), UNCLAIMED, move);
    return moved ? new Claimed(true, null) : new Claimed(false, "Another connector has it.");
  }

  /**
   * Takes a report. One that comes late, twice or for an order that has ended is written down and
   * changes nothing else.
   *
   * @throws io.mooring.site.Fenced when the epoch no longer holds the connector's site
   */
  public void report(Connector connector, OrderId id, Report report) {
    var order = transactions.inOne(() -> orders.find(connector.site(), id));
    order.ifPresent(known -> {
      transactions.inOne(() -> report(connector, known, report));
      announce(known);
    });
  }

  private boolean report(Connector connector, Order order, Report report) {
    var now = clock.instant();
    var to =
        switch (report.outcome()) {
          case ACCEPTED, PROGRESS -> STARTED;
          case REFUSED -> OrderState.REFUSED;
          case FAILED -> OrderState.FAILED;
          case UNCERTAIN -> OrderState.UNKNOWN;
        };
    var event = new Order.Event(now, to, report.sentence(), report.evidence());
    var move = new Orders.Move(event, null, null, sentAt(report));
    var moved = orders.move(connector.site().tenant(), order.id(), EnumSet.of(STARTED), move);
    audited(connector, order, "action.report", report.outcome() + ": " + report.sentence());
    if (moved && report.outcome() == Outcome.ACCEPTED) {
      confirmations.accepted(order);
    }
    return moved;
  }

  private static @Nullable Instant sentAt(Report report) {
    return report.outcome() == Outcome.ACCEPTED ? report.siteTime() : null;
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
