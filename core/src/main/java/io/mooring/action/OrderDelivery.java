package io.mooring.action;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The connector's side of an order: it is leased, claimed once, and reported on. */
public final class OrderDelivery {

  /** A connector that has not claimed an order by then is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(60);

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
  public List<Order> lease(SiteKey site, int most) {
    var now = clock.instant();
    var leased = transactions.inOne(() -> orders.lease(site, now, now.plus(LEASE), most));
    leased.forEach(this::announce);
    return leased;
  }

  /** Those of the sites for which something waits to be handed out. */
  public Set<SiteKey> waiting(Collection<SiteKey> held) {
    return orders.waiting(held, clock.instant());
  }

  /**
   * Marks orders as started, durably; each is granted once only.
   *
   * @throws io.mooring.site.Fenced when the epoch no longer holds the connector's site
   */
  public List<Claimed> claim(Connector connector, long epoch, List<OrderId> ids) {
    var known = new AtomicReference<List<Order>>(List.of());
    var claims =
        transactions.inOne(() -> {
          sites.hold(connector.site(), epoch);
          known.set(orders.find(connector.site(), Set.copyOf(ids)));
          var devices = confirmations.devices(connector.site().tenant(), known.get());
          var decided =
              new Claiming(orders, connector, clock.instant()).claim(known.get(), devices);
          audit.done(
              connector.site().tenant(),
              machine(connector),
              "action.start",
              decided.stream().map(OrderDelivery::line).toList());
          return decided;
        });
    known.get().forEach(this::announce);
    return answered(ids, claims);
  }

  private static AuditLog.Line line(Claimed claimed) {
    var why = claimed.why();
    return new AuditLog.Line(claimed.orderId(), why == null ? "Claimed" : "Not claimed: " + why);
  }

  private static List<Claimed> answered(List<OrderId> ids, List<Claimed> claims) {
    var byId = claims.stream().collect(toMap(Claimed::orderId, Function.identity()));
    return ids.stream()
        .map(OrderId::toString)
        .distinct()
        .map(id ->
            byId.getOrDefault(id, new Claimed(id, false, "There is no such order at this site.")))
        .toList();
  }

  /**
   * Takes reports. One that comes late, twice, against what was reported before, or would end what
   * another connector has claimed is written into the audit log and changes nothing else.
   *
   * @throws io.mooring.site.Fenced when the epoch no longer holds the connector's site
   */
  public void report(Connector connector, long epoch, List<Report> reports) {
    var ids =
        reports.stream()
            .flatMap(report -> OrderId.parse(report.orderId()).stream())
            .collect(toSet());
    var known =
        transactions.inOne(() -> {
          sites.hold(connector.site(), epoch);
          var ours = orders.find(connector.site(), ids);
          audit.done(
              connector.site().tenant(), machine(connector), "action.report", told(ours, reports));
          new Reporting(orders, confirmations, connector, clock).take(ours, reports);
          return ours;
        });
    known.forEach(this::announce);
  }

  private static List<AuditLog.Line> told(List<Order> known, List<Report> reports) {
    var ids = known.stream().map(Order::id).collect(toSet());
    return reports.stream()
        .flatMap(report ->
            OrderId.parse(report.orderId()).filter(ids::contains).stream()
                .map(id ->
                    new AuditLog.Line(id.toString(), report.outcome() + ": " + report.sentence())))
        .toList();
  }

  private static Actor machine(Connector connector) {
    return new Actor.Machine(connector.id().toString(), "Connector on " + connector.host());
  }

  private void announce(Order order) {
    changes.happened(
        new Change.OfDevice(order.target().site().tenant(), order.request().device().value()));
  }
}
