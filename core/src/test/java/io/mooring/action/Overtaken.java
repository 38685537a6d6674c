package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Orders that are overtaken between looking and acting.
 *
 * @param first what happens before each addition and move
 */
record Overtaken(Orders orders, Runnable first) implements Orders {

  @Override
  public boolean add(Order order, IdempotencyKey key) {
    first.run();
    return orders.add(order, key);
  }

  @Override
  public boolean move(Order seen, Move move) {
    first.run();
    return orders.move(seen, move);
  }

  @Override
  public Optional<Order> byKey(PersonId person, IdempotencyKey key) {
    return orders.byKey(person, key);
  }

  @Override
  public Optional<Order> find(Scope scope, OrderId id) {
    return orders.find(scope, id);
  }

  @Override
  public Optional<Order> find(SiteKey site, OrderId id) {
    return orders.find(site, id);
  }

  @Override
  public List<Order> of(Scope scope, DeviceId device, int limit) {
    return orders.of(scope, device, limit);
  }

  @Override
  public List<Order> lease(SiteKey site, Instant now, Instant until, int most) {
    return orders.lease(site, now, until, most);
  }

  @Override
  public Optional<Order> open(TenantId tenant, DeviceId device, RemoteAction action) {
    return orders.open(tenant, device, action);
  }

  @Override
  public List<Order> started(TenantId tenant, Collection<DeviceId> devices) {
    return orders.started(tenant, devices);
  }

  @Override
  public List<Order> overdue(Instant now, int most) {
    return orders.overdue(now, most);
  }
}
