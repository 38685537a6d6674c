package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link Orders} in memory. */
public final class InMemoryOrders implements Orders {

  private record Used(PersonId person, IdempotencyKey key) {}

  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<Used, OrderId> keys = new HashMap<>();

  @Override
  public synchronized Set<OrderId> add(List<Wished> wished) {
    return wished.stream()
        .filter(this::isNew)
        .map(one -> {
          keys.put(new Used(one.order().request().person(), one.key()), one.order().id());
          orders.put(one.order().id(), one.order());
          return one.order().id();
        })
        .collect(Collectors.toSet());
  }

  private boolean isNew(Wished wished) {
    var request = wished.order().request();
    var tenant = wished.order().target().site().tenant();
    return !keys.containsKey(new Used(request.person(), wished.key()))
        && open(tenant, List.of(request.device()), request.action()).isEmpty();
  }

  @Override
  public synchronized Map<IdempotencyKey, Order> byKeys(
      PersonId person, Collection<IdempotencyKey> wanted) {
    var found = new HashMap<IdempotencyKey, Order>();
    for (var key : wanted) {
      Optional.ofNullable(keys.get(new Used(person, key)))
          .ifPresent(id -> found.put(key, stored(id)));
    }
    return found;
  }

  @Override
  public synchronized Optional<Order> find(Scope scope, OrderId id) {
    return Optional.ofNullable(orders.get(id))
        .filter(order -> order.target().site().tenant().equals(scope.tenant()))
        .filter(order -> scope.reaches(order.target().site().site().value()));
  }

  @Override
  public synchronized List<Order> find(SiteKey site, Collection<OrderId> ids) {
    return orders.values().stream()
        .filter(order -> ids.contains(order.id()) && order.target().site().equals(site))
        .toList();
  }

  @Override
  public synchronized List<Order> of(Scope scope, DeviceId device, int limit) {
    return orders.values().stream()
        .filter(order -> order.request().device().equals(device))
        .filter(order -> find(scope, order.id()).isPresent())
        .sorted(Comparator.comparing((Order order) -> order.request().at()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Order> lease(SiteKey site, Instant now, Instant until, int most) {
    var leasable =
        orders.values().stream()
            .filter(order -> order.target().site().equals(site))
            .filter(order -> leasable(order, now))
            .sorted(Comparator.comparing(order -> order.request().at()))
            .limit(most)
            .toList();
    var leased = new ArrayList<Order>();
    for (var order : leasable) {
      var event = Order.Event.of(now, OrderState.DELIVERED, "Fetched by the connector.");
      var delivered = leased(order.after(Move.to(event)), until);
      orders.put(order.id(), delivered);
      leased.add(delivered);
    }
    return leased;
  }

  @Override
  public synchronized Set<SiteKey> waiting(Collection<SiteKey> sites, Instant now) {
    return orders.values().stream()
        .filter(order -> leasable(order, now))
        .map(order -> order.target().site())
        .filter(sites::contains)
        .collect(Collectors.toSet());
  }

  private boolean leasable(Order order, Instant now) {
    var until = order.leasedUntil();
    var lapsed = until == null || !now.isBefore(until);
    return now.isBefore(order.deadline())
        && (order.state() == OrderState.QUEUED
            || (order.state() == OrderState.DELIVERED && lapsed));
  }

  private static Order leased(Order order, Instant until) {
    return new Order(
        order.id(),
        order.request(),
        order.target(),
        order.state(),
        order.deadline(),
        order.claim(),
        order.sentAt(),
        until,
        order.events());
  }

  @Override
  public synchronized Set<OrderId> move(List<Moved> moves) {
    var moved = new HashSet<OrderId>();
    for (var one : moves) {
      var id = one.seen().id();
      if (one.seen().equals(orders.get(id))) {
        orders.put(id, one.seen().after(one.move()));
        moved.add(id);
      }
    }
    return moved;
  }

  @Override
  public synchronized Map<DeviceId, Order> open(
      TenantId tenant, Collection<DeviceId> devices, RemoteAction action) {
    return orders.values().stream()
        .filter(order -> action.disruptive() && order.state().open())
        .filter(order -> order.request().action().equals(action))
        .filter(order -> devices.contains(order.request().device()))
        .filter(order -> order.target().site().tenant().equals(tenant))
        .collect(Collectors.toMap(order -> order.request().device(), Function.identity()));
  }

  private Order stored(OrderId id) {
    return Optional.ofNullable(orders.get(id)).orElseThrow();
  }

  @Override
  public synchronized List<Order> started(TenantId tenant, Collection<DeviceId> devices) {
    return orders.values().stream()
        .filter(order -> order.state() == OrderState.STARTED)
        .filter(order -> order.target().site().tenant().equals(tenant))
        .filter(order -> devices.contains(order.request().device()))
        .toList();
  }

  @Override
  public synchronized List<Order> overdue(Instant now, int most) {
    return orders.values().stream()
        .filter(order -> order.state().open() && !now.isBefore(order.deadline()))
        .sorted(Comparator.comparing(Order::deadline))
        .limit(most)
        .toList();
  }

  /** How many of a site's orders have not ended. */
  public synchronized long open(SiteKey site) {
    return orders.values().stream()
        .filter(order -> order.target().site().equals(site) && order.state().open())
        .count();
  }
}
