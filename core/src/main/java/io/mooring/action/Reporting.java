package io.mooring.action;

import io.mooring.site.Connector;
import io.mooring.wire.Orders.Report;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a connector's reports, many at once, inside one transaction: of each order the first one
 * that is left, round by round, since what a report does depends on those before it.
 */
final class Reporting {

  private static final int ATTEMPTS = 4;

  private final Orders orders;
  private final Confirmations confirmations;
  private final Connector connector;
  private final Clock clock;
  private final Map<OrderId, Deque<Report>> left = new LinkedHashMap<>();
  private final Map<OrderId, Integer> overtaken = new HashMap<>();

  Reporting(Orders orders, Confirmations confirmations, Connector connector, Clock clock) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.connector = connector;
    this.clock = clock;
  }

  /** Takes the reports of these orders; what they do not name is passed over. */
  void take(Collection<Order> known, List<Report> reports) {
    var seen = byId(known);
    for (var report : reports) {
      OrderId.parse(report.orderId())
          .filter(seen::containsKey)
          .ifPresent(id -> left.computeIfAbsent(id, _ -> new ArrayDeque<>()).add(report));
    }
    while (!left.isEmpty()) {
      round(seen);
      seen = left.isEmpty() ? Map.of() : byId(orders.find(connector.site(), left.keySet()));
    }
  }

  private static Map<OrderId, Order> byId(Collection<Order> known) {
    return known.stream().collect(Collectors.toMap(Order::id, Function.identity()));
  }

  private void round(Map<OrderId, Order> seen) {
    left.keySet().retainAll(seen.keySet());
    var now = clock.instant();
    var moves = new ArrayList<Orders.Moved>();
    for (var one : left.entrySet()) {
      var order = seen.get(one.getKey());
      if (order != null) {
        Reported.move(order, connector.id(), one.getValue().element(), now)
            .ifPresent(move -> moves.add(new Orders.Moved(order, move)));
      }
    }
    var moved = orders.move(moves);
    judge(moves.stream().filter(one -> moved.contains(one.seen().id())).toList());
    moves.removeIf(one -> moved.contains(one.seen().id()));
    done(moves.stream().map(one -> one.seen().id()).collect(Collectors.toSet()));
  }

  private void judge(List<Orders.Moved> moved) {
    var accepted = new ArrayList<Order>();
    var sighted = new ArrayList<Order>();
    var evidence = new HashMap<OrderId, Map<String, String>>();
    for (var one : moved) {
      var report = report(one.seen().id());
      var order = one.seen().after(one.move());
      switch (report.outcome()) {
        case ACCEPTED -> accepted.add(order);
        case SIGHTED -> {
          sighted.add(order);
          evidence.put(order.id(), report.evidence());
        }
        case REFUSED, FAILED, UNCERTAIN, PROGRESS -> {}
      }
    }
    var tenant = connector.site().tenant();
    confirmations.sighted(tenant, sighted, evidence);
    confirmations.accepted(tenant, accepted);
  }

  private Report report(OrderId id) {
    return Objects.requireNonNull(left.get(id)).element();
  }

  /** What something else came before is looked at anew, a few times. */
  private void done(Set<OrderId> notMoved) {
    for (var id : List.copyOf(left.keySet())) {
      if (!notMoved.contains(id) || overtaken.merge(id, 1, Integer::sum) >= ATTEMPTS) {
        overtaken.remove(id);
        left.computeIfPresent(id, (_, reports) -> rest(reports));
      }
    }
  }

  private static @Nullable Deque<Report> rest(Deque<Report> reports) {
    reports.remove();
    return reports.isEmpty() ? null : reports;
  }
}
