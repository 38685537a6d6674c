package io.mooring.persistence;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.mooring.action.Order;
import io.mooring.action.OrderState;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The {@code order_event} table: what happened to an order, numbered from 0. */
@Entity
@Table(name = "order_event")
@IdClass(OrderEventRow.Key.class)
@SuppressWarnings("NullAway.Init")
class OrderEventRow {

  record Key(UUID tenant, UUID orderId, int number) {}

  @Id UUID tenant;
  @Id UUID orderId;
  @Id int number;
  Instant happenedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  OrderState state;

  String sentence;

  @JdbcTypeCode(SqlTypes.JSON)
  String evidence;

  static OrderEventRow of(UUID tenant, UUID order, int number, Order.Event event) {
    var row = new OrderEventRow();
    row.tenant = tenant;
    row.orderId = order;
    row.number = number;
    row.happenedAt = Fitting.micros(event.at());
    row.state = event.state();
    row.sentence = Cut.to(2_000, event.sentence());
    row.evidence = Json.of(event.evidence());
    return row;
  }

  /** The events of these orders, oldest first, by the order's id. */
  static Map<UUID, List<Order.Event>> ofOrders(StatelessSession session, List<OrderRow> orders) {
    return orders.stream().collect(groupingBy(order -> order.tenant)).entrySet().stream()
        .flatMap(ofTenant -> rows(session, ofTenant.getKey(), ofTenant.getValue()))
        .collect(groupingBy(row -> row.orderId, mapping(OrderEventRow::toEvent, toList())));
  }

  /** By whole keys: H2 reads the tenant's whole range for a list of a key's first columns. */
  private static Stream<OrderEventRow> rows(
      StatelessSession session, UUID tenant, List<OrderRow> orders) {
    return orders.stream()
        .flatMap(order ->
            IntStream.range(0, order.eventCount).mapToObj(n -> new Key(tenant, order.id, n)))
        .gather(Gatherers.windowFixed(CompoundKeys.MOST))
        .map(CompoundKeys::filled)
        .flatMap(keys -> at(session, tenant, keys))
        .sorted(comparingInt(row -> row.number));
  }

  private static Stream<OrderEventRow> at(StatelessSession session, UUID tenant, List<Key> keys) {
    var places =
        IntStream.range(0, keys.size())
            .mapToObj(n -> "(:tenant, :order" + n + ", :number" + n + ")")
            .collect(joining(", "));
    var query =
        session
            .createSelectionQuery(
                "from OrderEventRow where (tenant, orderId, number) in (" + places + ")",
                OrderEventRow.class)
            .setParameter("tenant", tenant);
    for (var n = 0; n < keys.size(); n++) {
      query.setParameter("order" + n, keys.get(n).orderId());
      query.setParameter("number" + n, keys.get(n).number());
    }
    return query.getResultList().stream();
  }

  Order.Event toEvent() {
    return new Order.Event(happenedAt, state, sentence, Json.texts(evidence));
  }
}
