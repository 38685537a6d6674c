package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.action.RemoteAction;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code action_order} table. */
@Entity
@Table(name = "action_order")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class OrderRow {

  private static final Duration EARLIER = Duration.ofDays(1);

  @Id UUID tenant;
  @Id UUID id;
  String idempotencyKey;
  String action;
  UUID device;
  UUID person;
  String personName;
  String reason;
  Instant requestedAt;
  UUID site;
  long resourceId;
  @Nullable Instant baseline;
  @Nullable UUID predecessor;
  @Nullable Long countdownSeconds;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  OrderState state;

  Instant deadline;
  @Nullable Instant startedAt;
  @Nullable UUID claimedBy;
  @Nullable Instant sentAt;

  /** From when on a connector may fetch it; null when none may. */
  @Nullable Instant readyAt;

  /** The deadline while it is open. */
  @Nullable Instant dueAt;

  /** The device while it is started. */
  @Nullable UUID startedDevice;

  /** Whoever changes several at once tells by this token which of them it got. */
  @Nullable UUID lease;

  @Nullable Instant leasedUntil;

  /** Taken by one open order per device and disruptive action; null for all others. */
  @Nullable String openSlot;

  int eventCount;

  static OrderRow of(Order order, IdempotencyKey key) {
    var row = new OrderRow();
    row.tenant = order.target().site().tenant().value();
    row.id = order.id().value();
    row.idempotencyKey = key.value();
    row.request(order.request());
    row.target(order.target());
    row.state = order.state();
    row.deadline = Fitting.micros(order.deadline());
    row.startedAt = startedAt(order.claim());
    row.claimedBy = claimedBy(order.claim());
    row.sentAt = Fitting.microsOrNull(order.sentAt());
    row.leasedUntil = Fitting.microsOrNull(order.leasedUntil());
    row.openSlot = slot(order);
    row.readyAt = readyAt(order);
    row.dueAt = order.state().open() ? row.deadline : null;
    row.startedDevice = order.state() == OrderState.STARTED ? row.device : null;
    row.eventCount = order.events().size();
    return row;
  }

  /** Well before it was asked: a clock that is set back does not keep it waiting. */
  private static @Nullable Instant readyAt(Order order) {
    return switch (order.state()) {
      case QUEUED -> Fitting.micros(order.request().at().minus(EARLIER));
      case DELIVERED -> Fitting.microsOrNull(order.leasedUntil());
      case REQUESTED,
          AWAITING_APPROVAL,
          STARTED,
          CONFIRMED,
          FAILED,
          REFUSED,
          EXPIRED,
          CANCELLED,
          SUPERSEDED,
          UNKNOWN ->
          null;
    };
  }

  static @Nullable Instant startedAt(Order.@Nullable Claim claim) {
    return claim == null ? null : Fitting.micros(claim.at());
  }

  static @Nullable UUID claimedBy(Order.@Nullable Claim claim) {
    var connector = claim == null ? null : claim.connector();
    return connector == null ? null : connector.value();
  }

  private Order.@Nullable Claim claim() {
    var at = startedAt;
    var by = claimedBy;
    return at == null ? null : new Order.Claim(at, by == null ? null : new ConnectorId(by));
  }

  static @Nullable String slot(Order order) {
    var action = order.request().action();
    return action.disruptive() && order.state().open()
        ? slot(action, order.request().device())
        : null;
  }

  static String slot(RemoteAction action, DeviceId device) {
    return action.key() + " " + device;
  }

  private void request(Order.Request request) {
    var before = request.predecessor();
    predecessor = before == null ? null : before.value();
    action = request.action().key();
    device = request.device().value();
    person = request.person().oid();
    personName = Cut.to(255, request.personName());
    reason = request.reason();
    requestedAt = Fitting.micros(request.at());
  }

  private void target(Order.Target target) {
    site = target.site().site().value();
    resourceId = target.resource().value();
    baseline = Fitting.microsOrNull(target.baseline());
    var countdown = target.countdown();
    countdownSeconds = countdown == null ? null : countdown.toSeconds();
  }

  Order toOrder(List<Order.Event> events) {
    var tenantId = new TenantId(tenant);
    return new Order(
        new OrderId(id),
        new Order.Request(
            RemoteAction.ofKey(action).orElseThrow(),
            new DeviceId(device),
            new PersonId(tenantId, person),
            personName,
            reason,
            requestedAt,
            predecessor == null ? null : new OrderId(predecessor)),
        new Order.Target(
            new SiteKey(tenantId, new SiteId(site)),
            new ResourceId(resourceId),
            baseline,
            countdownSeconds == null ? null : Duration.ofSeconds(countdownSeconds)),
        state,
        deadline,
        claim(),
        sentAt,
        leasedUntil,
        events);
  }
}
