package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Orders that are overtaken between looking and acting.
 *
 * @param first what happens before each addition and move
 */
record Overtaken(Orders orders, Runnable first) implements Orders {

  @Override
  public Set<OrderId> add(List<Wished> wished) {
    first.run();
    return orders.add(wished);
  }

  @Override
  public Set<OrderId> move(List<Moved> moves) {
    first.run();
    return orders.move(moves);
  }

  @Override
  public Map<IdempotencyKey, Order> byKeys(PersonId person, Collection<IdempotencyKey> keys) {
    return orders.byKeys(person, keys);
  }

  @Override
  public Optional<Order> find(Scope scope, OrderId id) {
    return orders.find(scope, id);
  }

  @Override
  public List<Order> find(SiteKey site, Collection<OrderId> ids) {
    return orders.find(site, ids);
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
  public Set<SiteKey> waiting(Collection<SiteKey> sites, Instant now) {
    return orders.waiting(sites, now);
  }

  @Override
  public Map<DeviceId, Order> open(
      TenantId tenant, Collection<DeviceId> devices, RemoteAction action) {
    return orders.open(tenant, devices, action);
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
