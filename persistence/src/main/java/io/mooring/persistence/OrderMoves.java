package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.action.Orders.Move;
import io.mooring.action.Orders.Moved;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Moves many orders of one tenant on, by one conditional statement for all that move alike. */
final class OrderMoves {

  private final StatelessSession session;
  private final UUID tenant;

  /** Tells which orders this one moved, where others were faster with some. */
  private final UUID token = UUID.randomUUID();

  OrderMoves(StatelessSession session, UUID tenant) {
    this.session = session;
    this.tenant = tenant;
  }

  /** What a move writes into the order's row. */
  private record Effect(
      OrderState state,
      @Nullable Instant deadline,
      Order.@Nullable Claim claim,
      @Nullable Instant sentAt,
      int events) {

    static Effect of(Moved moved) {
      Move move = moved.move();
      return new Effect(
          move.event().state(),
          move.deadline(),
          move.claim(),
          move.sentAt(),
          moved.seen().events().size());
    }
  }

  Set<OrderId> all(List<Moved> moves) {
    var alike = moves.stream().collect(groupingBy(Effect::of, LinkedHashMap::new, toList()));
    var moved = new HashSet<OrderId>();
    alike.forEach((effect, group) -> moved.addAll(moved(effect, group)));
    OrderEventRow.TABLE.insert(
        session,
        moves.stream().filter(one -> moved.contains(one.seen().id())).map(this::event).toList());
    return moved;
  }

  private OrderEventRow event(Moved one) {
    return OrderEventRow.of(
        tenant, one.seen().id().value(), one.seen().events().size(), one.move().event());
  }

  private Set<OrderId> moved(Effect effect, List<Moved> group) {
    var ids = group.stream().map(one -> one.seen().id().value()).toList();
    var all = new HashSet<OrderId>();
    for (var keys : CompoundKeys.of(Map.of("tenant", tenant), "id", ids)) {
      var wanted = keys.values().stream().map(OrderId::new).collect(toSet());
      var updated = update(effect, keys);
      all.addAll(updated == wanted.size() ? wanted : taken(keys));
    }
    return all;
  }

  /** Whatever happens to an order adds an event: their number tells whether something has. */
  private int update(Effect effect, CompoundKeys<UUID> keys) {
    var query =
        session
            .createMutationQuery(
                "update OrderRow set state = :state, deadline = coalesce(:deadline, deadline),"
                    + " startedAt = coalesce(:startedAt, startedAt),"
                    + " sentAt = coalesce(:sentAt, sentAt),"
                    + " claimedBy = coalesce(:claimedBy, claimedBy),"
                    + " eventCount = eventCount + 1, lease = :token, "
                    + derived(effect.state())
                    + " where "
                    + keys.condition()
                    + " and eventCount = :events")
            .setParameter("state", effect.state())
            .setParameter("deadline", Fitting.microsOrNull(effect.deadline()))
            .setParameter("startedAt", OrderRow.startedAt(effect.claim()))
            .setParameter("claimedBy", OrderRow.claimedBy(effect.claim()))
            .setParameter("sentAt", Fitting.microsOrNull(effect.sentAt()))
            .setParameter("token", token)
            .setParameter("events", effect.events());
    return keys.on(query).executeUpdate();
  }

  /** What follows of the state, for the indexes. */
  private static String derived(OrderState state) {
    var ready =
        state == OrderState.QUEUED || state == OrderState.DELIVERED ? "" : ", readyAt = null";
    var started =
        state == OrderState.STARTED ? ", startedDevice = device" : ", startedDevice = null";
    var due =
        state.open() ? "dueAt = coalesce(:deadline, deadline)" : "dueAt = null, openSlot = null";
    return due + ready + started;
  }

  private Set<OrderId> taken(CompoundKeys<UUID> keys) {
    var query =
        session.createSelectionQuery(
            "select id from OrderRow where " + keys.condition() + " and lease = :token",
            UUID.class);
    return keys.on(query).setParameter("token", token).stream().map(OrderId::new).collect(toSet());
  }
}
