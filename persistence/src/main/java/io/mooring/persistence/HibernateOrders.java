package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.action.Orders;
import io.mooring.action.RemoteAction;
import io.mooring.device.DeviceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/** {@link Orders} in the database. */
final class HibernateOrders implements Orders {

  private static final List<OrderState> OPEN =
      Arrays.stream(OrderState.values()).filter(OrderState::open).toList();

  private static final String LEASABLE =
      """
       tenant = :tenant and site = :site and deadline > :now
       and (state = QUEUED or (state = DELIVERED and leasedUntil <= :now))\
      """;

  private final Sessions sessions;

  HibernateOrders(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Of two at once the second breaks a unique key, runs again and sees the first. */
  @Override
  public boolean add(Order order, IdempotencyKey key) {
    return sessions.from(session -> {
      var request = order.request();
      var tenant = order.target().site().tenant();
      if (byKey(request.person(), key).isPresent()
          || open(tenant, request.device(), request.action()).isPresent()) {
        return false;
      }
      var row = OrderRow.of(order, key);
      session.insert(row);
      var events = order.events();
      session.insertMultiple(
          IntStream.range(0, events.size())
              .mapToObj(n -> OrderEventRow.of(row.tenant, row.id, n, events.get(n)))
              .toList());
      return true;
    });
  }

  @Override
  public Optional<Order> byKey(PersonId person, IdempotencyKey key) {
    return one(
        "where tenant = :tenant and person = :person and idempotencyKey = :key",
        Map.of("tenant", person.tenant().value(), "person", person.oid(), "key", key.value()));
  }

  @Override
  public Optional<Order> find(Scope scope, OrderId id) {
    return one(
            "where tenant = :tenant and id = :id",
            Map.of("tenant", scope.tenant().value(), "id", id.value()))
        .filter(order -> scope.reaches(order.target().site().site().value()));
  }

  @Override
  public Optional<Order> find(SiteKey site, OrderId id) {
    return one(
        "where tenant = :tenant and site = :site and id = :id",
        Map.of("tenant", site.tenant().value(), "site", site.site().value(), "id", id.value()));
  }

  private Optional<Order> one(String where, Map<String, Object> parameters) {
    return read(where, parameters, 1).stream().findFirst();
  }

  @Override
  public List<Order> of(Scope scope, DeviceId device, int limit) {
    var where = "where device = :device and tenant = :tenant";
    var order = " order by requestedAt desc, id desc";
    return scope.wholeTenant()
        ? read(
            where + order,
            Map.of("device", device.value(), "tenant", scope.tenant().value()),
            limit)
        : read(
            where + " and site in (:sites)" + order,
            Map.of(
                "device", device.value(), "tenant", scope.tenant().value(), "sites", scope.sites()),
            limit);
  }

  /** The condition is checked anew under the update's own lock: nobody gets what another took. */
  @Override
  public List<Order> lease(SiteKey site, Instant now, Instant until, int most) {
    var at = Fitting.micros(now);
    return sessions.from(session -> {
      var waiting = waiting(session, site, at, most);
      var lease = UUID.randomUUID();
      if (waiting.isEmpty() || leased(session, site, waiting, at, until, lease) == 0) {
        return List.of();
      }
      var event = Order.Event.of(now, OrderState.DELIVERED, "Fetched by the connector.");
      append(session, leasedRows(session, lease), event);
      return read("where lease = :lease order by requestedAt, id", Map.of("lease", lease), most);
    });
  }

  private static List<UUID> waiting(StatelessSession session, SiteKey site, Instant now, int most) {
    var query =
        session
            .createSelectionQuery(
                "select id from OrderRow where" + LEASABLE + " order by requestedAt, id",
                UUID.class)
            .setParameter("now", now)
            .setMaxResults(most);
    return HibernateSites.ofSite(query, site).getResultList();
  }

  private static int leased(
      StatelessSession session,
      SiteKey site,
      List<UUID> waiting,
      Instant now,
      Instant until,
      UUID lease) {
    var update =
        session
            .createMutationQuery(
                """
                update OrderRow set state = DELIVERED, lease = :lease, leasedUntil = :until,
                eventCount = eventCount + 1 where id in (:waiting) and\
                """
                    + LEASABLE)
            .setParameter("now", now)
            .setParameter("until", Fitting.micros(until))
            .setParameter("lease", lease)
            .setParameterList("waiting", waiting);
    return HibernateSites.ofSite(update, site).executeUpdate();
  }

  private static List<OrderRow> leasedRows(StatelessSession session, UUID lease) {
    return session
        .createSelectionQuery("from OrderRow where lease = :lease", OrderRow.class)
        .setParameter("lease", lease)
        .getResultList();
  }

  /** Writes the event that the rows' counts already include. */
  private static void append(StatelessSession session, List<OrderRow> rows, Order.Event event) {
    session.insertMultiple(
        rows.stream()
            .map(row -> OrderEventRow.of(row.tenant, row.id, row.eventCount - 1, event))
            .toList());
  }

  @Override
  public boolean move(Order seen, Move move) {
    return sessions.from(session -> {
      var moved = moved(session, seen, move) == 1;
      if (moved) {
        var tenant = seen.target().site().tenant().value();
        session.insert(
            OrderEventRow.of(tenant, seen.id().value(), seen.events().size(), move.event()));
      }
      return moved;
    });
  }

  /** Whatever happens to an order adds an event: their number tells whether something has. */
  private static int moved(StatelessSession session, Order seen, Move move) {
    var freed = move.event().state().open() ? "" : ", openSlot = null";
    return session
        .createMutationQuery(
            """
            update OrderRow set state = :state, deadline = coalesce(:deadline, deadline),
            startedAt = coalesce(:startedAt, startedAt), sentAt = coalesce(:sentAt, sentAt),
            claimedBy = coalesce(:claimedBy, claimedBy),
            eventCount = eventCount + 1\
            """
                + freed
                + " where tenant = :tenant and id = :id and eventCount = :events")
        .setParameter("state", move.event().state())
        .setParameter("deadline", Fitting.microsOrNull(move.deadline()))
        .setParameter("startedAt", OrderRow.startedAt(move.claim()))
        .setParameter("claimedBy", OrderRow.claimedBy(move.claim()))
        .setParameter("sentAt", Fitting.microsOrNull(move.sentAt()))
        .setParameter("tenant", seen.target().site().tenant().value())
        .setParameter("id", seen.id().value())
        .setParameter("events", seen.events().size())
        .executeUpdate();
  }

  @Override
  public Optional<Order> open(TenantId tenant, DeviceId device, RemoteAction action) {
    return one(
        "where tenant = :tenant and openSlot = :slot",
        Map.of("tenant", tenant.value(), "slot", OrderRow.slot(action, device)));
  }

  @Override
  public List<Order> started(TenantId tenant, Collection<DeviceId> devices) {
    return Fitting.chunks(devices).stream()
        .flatMap(chunk ->
            read(
                "where device in (:devices) and tenant = :tenant and state = STARTED",
                Map.of(
                    "devices", chunk.stream().map(DeviceId::value).toList(),
                    "tenant", tenant.value()),
                Integer.MAX_VALUE)
                .stream())
        .toList();
  }

  @Override
  public List<Order> overdue(Instant now, int most) {
    return read(
        "where state in (:open) and deadline <= :now order by deadline, id",
        Map.of("open", OPEN, "now", Fitting.micros(now)),
        most);
  }

  private List<Order> read(String where, Map<String, Object> parameters, int most) {
    return sessions.from(session -> {
      var query = session.createSelectionQuery("from OrderRow " + where, OrderRow.class);
      parameters.forEach((name, value) -> {
        if (value instanceof Collection<?> several) {
          query.setParameterList(name, several);
        } else {
          query.setParameter(name, value);
        }
      });
      var rows = query.setMaxResults(most).getResultList();
      var events = OrderEventRow.ofOrders(session, rows);
      return rows.stream().map(row -> row.toOrder(events.getOrDefault(row.id, List.of()))).toList();
    });
  }
}
