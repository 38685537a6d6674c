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
import org.jspecify.annotations.Nullable;

/** The durable queue of orders. Every change of state is a conditional update. */
public interface Orders {

  /** A new order and the key that it was asked by. */
  record Wished(Order order, IdempotencyKey key) {}

  /**
   * Adds new orders of one person. Left out are those whose key this person has used before, and
   * disruptive ones where another such order of the device is open.
   *
   * @return the added ones
   */
  Set<OrderId> add(List<Wished> wished);

  default boolean add(Order order, IdempotencyKey key) {
    return !add(List.of(new Wished(order, key))).isEmpty();
  }

  /** What this person ordered under these keys. */
  Map<IdempotencyKey, Order> byKeys(PersonId person, Collection<IdempotencyKey> keys);

  Optional<Order> find(Scope scope, OrderId id);

  /** Those of the orders that are the site's, for its connector, in any order. */
  List<Order> find(SiteKey site, Collection<OrderId> ids);

  /** As {@link #find}, for the connector of the site. */
  default Optional<Order> find(SiteKey site, OrderId id) {
    return find(site, List.of(id)).stream().findFirst();
  }

  /** Newest first. */
  List<Order> of(Scope scope, DeviceId device, int limit);

  /**
   * Hands out by lease what is queued, and what was handed out under a lease that has lapsed, the
   * oldest first; all of it becomes delivered.
   */
  List<Order> lease(SiteKey site, Instant now, Instant until, int most);

  /** Those of the sites for which {@link #lease} would hand something out. */
  Set<SiteKey> waiting(Collection<SiteKey> sites, Instant now);

  /**
   * Moves orders of one tenant on, each once, if nothing has happened to it since it was read.
   *
   * @return those that were moved; to the others something had happened, and nothing changed
   */
  Set<OrderId> move(List<Moved> moves);

  default boolean move(Order seen, Move move) {
    return !move(List.of(new Moved(seen, move))).isEmpty();
  }

  /** The open orders of this disruptive action, of which a device has one at most. */
  Map<DeviceId, Order> open(TenantId tenant, Collection<DeviceId> devices, RemoteAction action);

  /** Started orders of these devices. */
  List<Order> started(TenantId tenant, Collection<DeviceId> devices);

  /** Open orders over all tenants whose deadline has passed, the longest overdue first. */
  List<Order> overdue(Instant now, int most);

  /**
   * One of several moves.
   *
   * @param seen the order as it was read
   */
  record Moved(Order seen, Move move) {}

  /**
   * What a move changes.
   *
   * @param deadline null keeps it
   * @param claim null keeps it
   * @param sentAt null keeps it
   */
  record Move(
      Order.Event event,
      @Nullable Instant deadline,
      Order.@Nullable Claim claim,
      @Nullable Instant sentAt) {

    public static Move to(Order.Event event) {
      return new Move(event, null, null, null);
    }
  }
}
