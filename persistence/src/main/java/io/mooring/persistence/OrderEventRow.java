package io.mooring.persistence;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

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
import java.util.stream.LongStream;
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

  static final ManyRows<OrderEventRow> TABLE =
      new ManyRows<>(
          "order_event",
          3,
          OrderEventRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("order_id", Field.ID, row -> row.orderId, (row, id) -> row.orderId = id),
              Field.of(
                  "number",
                  Field.NUMBER,
                  row -> (long) row.number,
                  (row, n) -> row.number = Math.toIntExact(n)),
              Field.of(
                  "happened_at",
                  Field.INSTANT,
                  row -> row.happenedAt,
                  (row, at) -> row.happenedAt = at),
              Field.of(
                  "state",
                  Field.TEXT,
                  row -> row.state.name(),
                  (row, name) -> row.state = OrderState.valueOf(name)),
              Field.of(
                  "sentence", Field.TEXT, row -> row.sentence, (row, text) -> row.sentence = text),
              Field.of(
                  "evidence",
                  Field.JSON,
                  row -> row.evidence,
                  (row, json) -> row.evidence = json)));

  private static final List<String> KEY = List.of("tenant", "order_id", "number");

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
    return ofOrders(session, orders, List.of());
  }

  /** The same where some have just been added. */
  static Map<UUID, List<Order.Event>> ofOrders(
      StatelessSession session, List<OrderRow> orders, List<OrderEventRow> added) {
    var known = added.stream().map(OrderEventRow::key).collect(toSet());
    var keys =
        orders.stream().flatMap(OrderEventRow::keys).filter(key -> !known.contains(key)).toList();
    return Stream.concat(TABLE.find(session, KEY, keys).stream(), added.stream())
        .sorted(comparingInt(row -> row.number))
        .collect(groupingBy(row -> row.orderId, mapping(OrderEventRow::toEvent, toList())));
  }

  private List<?> key() {
    return List.of(tenant, orderId, (long) number);
  }

  /** Whole ones: H2 reads the tenant's whole range for a list of a key's first columns. */
  private static Stream<List<?>> keys(OrderRow order) {
    return LongStream.range(0, order.eventCount)
        .mapToObj(number -> List.of(order.tenant, order.id, number));
  }

  Order.Event toEvent() {
    return new Order.Event(happenedAt, state, sentence, Json.texts(evidence));
  }
}
