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
import org.jspecify.annotations.Nullable;

/** The durable queue of orders. Every change of state is a conditional update. */
public interface Orders {

  /**
   * Adds a new order.
   *
   * @return false, and nothing is added, when this person has used the key before, or when it is
   *     disruptive and another such order of the device is open
   */
  boolean add(Order order, IdempotencyKey key);

  /** What this person ordered under this key. */
  Optional<Order> byKey(PersonId person, IdempotencyKey key);

  Optional<Order> find(Scope scope, OrderId id);

  /** As {@link #find}, for the connector of the site. */
  Optional<Order> find(SiteKey site, OrderId id);

  /** Newest first. */
  List<Order> of(Scope scope, DeviceId device, int limit);

  /**
   * Hands out by lease what is queued, and what was handed out under a lease that has lapsed, the
   * oldest first; all of it becomes delivered.
   */
  List<Order> lease(SiteKey site, Instant now, Instant until, int most);

  /**
   * Moves an order on, if nothing has happened to it since {@code seen} was read.
   *
   * @return false when something had, and nothing changed
   */
  boolean move(Order seen, Move move);

  /** The open order of this disruptive action for the device, of which there is one at most. */
  Optional<Order> open(TenantId tenant, DeviceId device, RemoteAction action);

  /** Started orders of these devices. */
  List<Order> started(TenantId tenant, Collection<DeviceId> devices);

  /** Open orders over all tenants whose deadline has passed, the longest overdue first. */
  List<Order> overdue(Instant now, int most);

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
