package io.mooring.persistence;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
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

  private static Stream<OrderEventRow> rows(
      StatelessSession session, UUID tenant, List<OrderRow> orders) {
    var ids = orders.stream().map(order -> order.id).toList();
    return CompoundKeys.of(Map.of("tenant", tenant), "orderId", ids).stream()
        .flatMap(keys ->
            keys
                .on(
                    session.createSelectionQuery(
                        "from OrderEventRow where " + keys.condition(), OrderEventRow.class))
                .stream())
        .sorted(comparingInt(row -> row.number));
  }

  Order.Event toEvent() {
    return new Order.Event(happenedAt, state, sentence, Json.texts(evidence));
  }
}
