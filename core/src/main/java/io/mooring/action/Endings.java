package io.mooring.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.action.Orders.Moved;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.site.SiteKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ends orders, many by one change of all of them, and writes down of each that it has ended. */
record Endings(Orders orders, AuditLog audit) {

  private static final int ATTEMPTS = 4;

  /**
   * Ends some of a tenant's orders. Something else may happen to one meanwhile: then it is looked
   * at anew.
   *
   * @param how empty leaves an order as it is
   * @return how many ended
   */
  int end(TenantId tenant, List<Order> known, Function<Order, Optional<Order.Event>> how) {
    var left = known;
    var ended = 0;
    for (var attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      var moves = left.stream().flatMap(seen -> move(seen, how)).toList();
      var moved = moves.isEmpty() ? List.<Moved>of() : moved(tenant, moves);
      ended += moved.size();
      left = moved.size() == moves.size() ? List.of() : overtaken(moves, moved);
    }
    return ended;
  }

  private static Stream<Moved> move(Order seen, Function<Order, Optional<Order.Event>> how) {
    return how.apply(seen).map(event -> new Moved(seen, Orders.Move.to(event))).stream();
  }

  private List<Moved> moved(TenantId tenant, List<Moved> moves) {
    var ids = orders.move(moves);
    var moved = moves.stream().filter(one -> ids.contains(one.seen().id())).toList();
    moved.stream()
        .map(one -> one.seen().after(one.move()))
        .collect(groupingBy(Order::state, LinkedHashMap::new, mapping(Endings::line, toList())))
        .forEach((state, lines) ->
            audit.done(tenant, new Actor.Mooring(), "action." + state.key(), lines));
    return moved;
  }

  private static AuditLog.Line line(Order ended) {
    return new AuditLog.Line(ended.id().toString(), ended.events().getLast().sentence());
  }

  private List<Order> overtaken(List<Moved> moves, List<Moved> moved) {
    var done = moved.stream().map(one -> one.seen().id()).collect(toSet());
    var bySite =
        moves.stream()
            .map(Moved::seen)
            .filter(order -> !done.contains(order.id()))
            .collect(groupingBy(Endings::site, mapping(Order::id, toSet())));
    return bySite.entrySet().stream()
        .flatMap(one -> orders.find(one.getKey(), one.getValue()).stream())
        .toList();
  }

  private static SiteKey site(Order order) {
    return order.target().site();
  }
}
