package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** {@link Orders} in the database. */
final class HibernateOrders implements Orders {

  private static final List<String> KEY = List.of("tenant", "person", "idempotency_key");

  private static final List<OrderState> OPEN =
      Arrays.stream(OrderState.values()).filter(OrderState::open).toList();

  private static final Comparator<OrderRow> NEWEST_FIRST =
      Comparator.comparing((OrderRow row) -> row.requestedAt)
          .thenComparing(row -> row.id)
          .reversed();

  private final Sessions sessions;

  HibernateOrders(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Of two at once the second breaks a unique key, runs again and sees the first. */
  @Override
  public Set<OrderId> add(List<Wished> wished) {
    return sessions.from(session -> {
      var fresh = fresh(wished);
      OrderColumns.TABLE.insert(
          session, fresh.stream().map(one -> OrderRow.of(one.order(), one.key())).toList());
      OrderEventRow.TABLE.insert(
          session, fresh.stream().flatMap(one -> events(one.order())).toList());
      return fresh.stream().map(one -> one.order().id()).collect(toSet());
    });
  }

  private List<Wished> fresh(List<Wished> wished) {
    if (wished.isEmpty()) {
      return List.of();
    }
    var person = wished.getFirst().order().request().person();
    var used = byKeys(person, wished.stream().map(Wished::key).toList()).keySet();
    var taken = taken(person.tenant(), wished);
    return wished.stream()
        .filter(one -> !used.contains(one.key()))
        .filter(one ->
            Optional.ofNullable(OrderRow.slot(one.order())).filter(taken::contains).isEmpty())
        .toList();
  }

  private Set<String> taken(TenantId tenant, List<Wished> wished) {
    var disruptive =
        wished.stream()
            .map(one -> one.order().request())
            .filter(request -> request.action().disruptive())
            .collect(groupingBy(Order.Request::action, mapping(Order.Request::device, toSet())));
    return disruptive.entrySet().stream()
        .flatMap(one -> open(tenant, one.getValue(), one.getKey()).values().stream())
        .flatMap(order -> Optional.ofNullable(OrderRow.slot(order)).stream())
        .collect(toSet());
  }

  private static Stream<OrderEventRow> events(Order order) {
    var tenant = order.target().site().tenant().value();
    var events = order.events();
    return IntStream.range(0, events.size())
        .mapToObj(n -> OrderEventRow.of(tenant, order.id().value(), n, events.get(n)));
  }

  @Override
  public Map<IdempotencyKey, Order> byKeys(PersonId person, Collection<IdempotencyKey> keys) {
    return sessions.from(session -> {
      var rows = OrderColumns.TABLE.find(session, KEY, whole(person, keys));
      var keyOf = rows.stream().collect(toMap(row -> new OrderId(row.id), row -> row));
      return orders(session, rows).stream()
          .collect(
              toMap(
                  order -> new IdempotencyKey(of(keyOf, order.id()).idempotencyKey),
                  Function.identity()));
    });
  }

  private static List<List<?>> whole(PersonId person, Collection<IdempotencyKey> keys) {
    return keys.stream()
        .<List<?>>map(key -> List.of(person.tenant().value(), person.oid(), key.value()))
        .toList();
  }

  @Override
  public Optional<Order> find(Scope scope, OrderId id) {
    return read(scope.tenant(), "id", List.of(id.value())).stream()
        .filter(order -> scope.reaches(order.target().site().site().value()))
        .findFirst();
  }

  @Override
  public List<Order> find(SiteKey site, Collection<OrderId> ids) {
    var values = ids.stream().map(OrderId::value).toList();
    return read(site.tenant(), "id", values).stream()
        .filter(order -> order.target().site().equals(site))
        .toList();
  }

  @Override
  public List<Order> of(Scope scope, DeviceId device, int limit) {
    return sessions.from(session -> {
      var rows =
          SourceRecordRow.names(session, scope.tenant(), device).stream()
              .flatMap(id -> rows(session, scope, id, limit).stream())
              .sorted(NEWEST_FIRST)
              .limit(limit)
              .toList();
      return orders(session, rows);
    });
  }

  private static List<OrderRow> rows(
      StatelessSession session, Scope scope, UUID device, int limit) {
    var sites = scope.wholeTenant() ? "" : " and site in (:sites)";
    var query =
        session
            .createSelectionQuery(
                "from OrderRow where tenant = :tenant and device = :device"
                    + sites
                    + " order by tenant desc, device desc, requestedAt desc, id desc",
                OrderRow.class)
            .setParameter("device", device)
            .setParameter("tenant", scope.tenant().value())
            .setMaxResults(limit);
    if (!scope.wholeTenant()) {
      query.setParameterList("sites", scope.sites());
    }
    return Hint.index(query, "action_order_history").getResultList();
  }

  @Override
  public List<Order> lease(SiteKey site, Instant now, Instant until, int most) {
    return sessions.from(session -> {
      var leased = new OrderLease(session, site, Fitting.micros(now)).take(until, most);
      var events = leased.stream().map(row -> OrderLease.event(row, now)).toList();
      OrderEventRow.TABLE.insert(session, events);
      return orders(leased, OrderEventRow.ofOrders(session, leased, events));
    });
  }

  @Override
  public Set<SiteKey> waiting(Collection<SiteKey> sites, Instant now) {
    return sessions.from(session -> OrderLease.waiting(session, sites, Fitting.micros(now)));
  }

  @Override
  public Set<OrderId> move(List<Moved> moves) {
    return moves.isEmpty()
        ? Set.of()
        : sessions.from(session -> {
          var tenant = moves.getFirst().seen().target().site().tenant();
          return new OrderMoves(session, tenant.value()).all(moves);
        });
  }

  @Override
  public Map<DeviceId, Order> open(
      TenantId tenant, Collection<DeviceId> devices, RemoteAction action) {
    var slots = devices.stream().map(device -> OrderRow.slot(action, device)).toList();
    return read(tenant, "open_slot", slots).stream()
        .collect(toMap(order -> order.request().device(), Function.identity()));
  }

  @Override
  public List<Order> started(TenantId tenant, Collection<DeviceId> devices) {
    var values = devices.stream().map(DeviceId::value).collect(toSet());
    return sessions.from(session -> {
      var wanted = StartedDevices.among(session, tenant.value(), values);
      return orders(session, rows(session, tenant, "started_device", wanted));
    });
  }

  /** State by state: only so does the index give them in their order. */
  @Override
  public List<Order> overdue(Instant now, int most) {
    return sessions.from(session -> {
      var rows =
          OPEN.stream()
              .flatMap(state -> overdue(session, state, now, most).stream())
              .sorted(Comparator.comparing((OrderRow row) -> row.deadline))
              .limit(most)
              .toList();
      return orders(session, rows);
    });
  }

  private static List<OrderRow> overdue(
      StatelessSession session, OrderState state, Instant now, int most) {
    var query =
        session
            .createSelectionQuery(
                "from OrderRow where state = :state and deadline <= :now order by state, deadline",
                OrderRow.class)
            .setParameter("state", state)
            .setParameter("now", Fitting.micros(now))
            .setMaxResults(most);
    return Hint.index(query, "action_order_due").getResultList();
  }

  private List<Order> read(TenantId tenant, String column, Collection<?> values) {
    return sessions.from(session -> orders(session, rows(session, tenant, column, values)));
  }

  private static List<OrderRow> rows(
      StatelessSession session, TenantId tenant, String column, Collection<?> values) {
    return OrderColumns.TABLE.find(session, List.of(tenant.value()), column, values);
  }

  private static List<Order> orders(StatelessSession session, List<OrderRow> rows) {
    return orders(rows, OrderEventRow.ofOrders(session, rows));
  }

  private static List<Order> orders(List<OrderRow> rows, Map<UUID, List<Order.Event>> events) {
    return rows.stream().map(row -> row.toOrder(events.getOrDefault(row.id, List.of()))).toList();
  }

  private static OrderRow of(Map<OrderId, OrderRow> rows, OrderId id) {
    return Optional.ofNullable(rows.get(id)).orElseThrow();
  }
}
