package io.mooring.persistence;

import static java.util.stream.Collectors.toSet;

import io.mooring.action.Order;
import io.mooring.action.OrderState;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Takes a site's waiting orders by lease. */
final class OrderLease {

  private static final String READY = " and readyAt <= :now and deadline > :now";

  /** A lease that lapsed within it stands beyond this; what is new stands a day before its time. */
  private static final Duration DAY = Duration.ofDays(1);

  private final StatelessSession session;
  private final SiteKey site;
  private final Instant now;

  OrderLease(StatelessSession session, SiteKey site, Instant now) {
    this.session = session;
    this.site = site;
    this.now = now;
  }

  /** The oldest first. */
  List<OrderRow> take(Instant until, int most) {
    var token = UUID.randomUUID();
    var tenant = Map.of("tenant", site.tenant().value());
    var leased =
        CompoundKeys.of(tenant, "id", waiting(most)).stream()
            .filter(keys -> leased(keys, Fitting.micros(until), token) > 0)
            .flatMap(keys -> keys.values().stream())
            .toList();
    return taken(leased, token)
        .sorted(
            Comparator.comparing((OrderRow row) -> row.requestedAt).thenComparing(row -> row.id))
        .toList();
  }

  /** What somebody fetched and did nothing with is older than all that is new. */
  private List<UUID> waiting(int most) {
    var lapsed = waiting(now.minus(DAY), most);
    return lapsed.size() == most
        ? lapsed
        : Stream.concat(lapsed.stream(), waiting(Instant.EPOCH, most).stream())
            .distinct()
            .limit(most)
            .toList();
  }

  private List<UUID> waiting(Instant after, int most) {
    var query =
        session
            .createSelectionQuery(
                "select id from OrderRow where tenant = :tenant and site = :site"
                    + " and readyAt > :after"
                    + READY
                    + " order by tenant, site, readyAt, id",
                UUID.class)
            .setParameter("after", after)
            .setParameter("now", now)
            .setMaxResults(most);
    return Hint.index(HibernateSites.ofSite(query, site), "action_order_ready").getResultList();
  }

  /** The condition is checked anew under the update's own lock: nobody gets what another took. */
  private int leased(CompoundKeys<UUID> keys, Instant until, UUID token) {
    var query =
        session
            .createMutationQuery(
                "update OrderRow set state = DELIVERED, lease = :token, leasedUntil = :until,"
                    + " readyAt = :until, eventCount = eventCount + 1 where "
                    + keys.condition()
                    + READY)
            .setParameter("now", now)
            .setParameter("until", until)
            .setParameter("token", token);
    return keys.on(query).executeUpdate();
  }

  private Stream<OrderRow> taken(List<UUID> ids, UUID token) {
    return OrderColumns.TABLE.find(session, List.of(site.tenant().value()), "id", ids).stream()
        .filter(row -> token.equals(row.lease));
  }

  /** The event that the row's count already includes. */
  static OrderEventRow event(OrderRow row, Instant now) {
    var event = Order.Event.of(now, OrderState.DELIVERED, "Fetched by the connector.");
    return OrderEventRow.of(row.tenant, row.id, row.eventCount - 1, event);
  }

  /**
   * Those of the sites for which orders wait, by one look into the index each: H2 reads all of a
   * tenant's orders for a list of sites.
   */
  static Set<SiteKey> waiting(StatelessSession session, Collection<SiteKey> sites, Instant now) {
    return sites.stream()
        .filter(site -> !new OrderLease(session, site, now).waiting(Instant.EPOCH, 1).isEmpty())
        .collect(toSet());
  }
}
