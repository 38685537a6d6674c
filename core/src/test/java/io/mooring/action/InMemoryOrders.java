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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Orders} in memory. */
public final class InMemoryOrders implements Orders {

  private record Used(PersonId person, IdempotencyKey key) {}

  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<Used, OrderId> keys = new HashMap<>();

  @Override
  public synchronized boolean add(Order order, IdempotencyKey key) {
    var used = new Used(order.request().person(), key);
    var request = order.request();
    if (keys.containsKey(used)
        || open(order.target().site().tenant(), request.device(), request.action()).isPresent()) {
      return false;
    }
    keys.put(used, order.id());
    orders.put(order.id(), order);
    return true;
  }

  @Override
  public synchronized Optional<Order> byKey(PersonId person, IdempotencyKey key) {
    return Optional.ofNullable(keys.get(new Used(person, key))).map(orders::get);
  }

  @Override
  public synchronized Optional<Order> find(Scope scope, OrderId id) {
    return Optional.ofNullable(orders.get(id))
        .filter(order -> order.target().site().tenant().equals(scope.tenant()))
        .filter(order -> scope.reaches(order.target().site().site().value()));
  }

  @Override
  public synchronized Optional<Order> find(SiteKey site, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(order -> order.target().site().equals(site));
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
            .limit(most)
            .toList();
    var leased = new ArrayList<Order>();
    for (var order : leasable) {
      var event = Order.Event.of(now, OrderState.DELIVERED, "Fetched by the connector.");
      put(order, Move.to(event), until);
      leased.add(stored(order.id()));
    }
    return leased;
  }

  private boolean leasable(Order order, Instant now) {
    var until = order.leasedUntil();
    var lapsed = until == null || !now.isBefore(until);
    return now.isBefore(order.deadline())
        && (order.state() == OrderState.QUEUED
            || (order.state() == OrderState.DELIVERED && lapsed));
  }

  @Override
  public synchronized boolean move(Order seen, Move move) {
    var order = orders.get(seen.id());
    if (order == null || !order.equals(seen)) {
      return false;
    }
    put(order, move, order.leasedUntil());
    return true;
  }

  @Override
  public synchronized Optional<Order> open(TenantId tenant, DeviceId device, RemoteAction action) {
    return orders.values().stream()
        .filter(order -> action.disruptive() && order.state().open())
        .filter(order -> order.request().action().equals(action))
        .filter(order -> order.request().device().equals(device))
        .filter(order -> order.target().site().tenant().equals(tenant))
        .findFirst();
  }

  private void put(Order order, Move move, @Nullable Instant leasedUntil) {
    var deadline = move.deadline();
    var claim = move.claim();
    var sentAt = move.sentAt();
    var events = Stream.concat(order.events().stream(), Stream.of(move.event())).toList();
    orders.put(
        order.id(),
        new Order(
            order.id(),
            order.request(),
            order.target(),
            move.event().state(),
            deadline == null ? order.deadline() : deadline,
            claim == null ? order.claim() : claim,
            sentAt == null ? order.sentAt() : sentAt,
            leasedUntil,
            events));
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
