package io.mooring.persistence;

import io.mooring.action.OrderState;
import java.util.List;

/** The columns of {@code action_order}, whose rows come and go by the thousand. */
final class OrderColumns {

  static final ManyRows<OrderRow> TABLE =
      new ManyRows<>(
          "action_order",
          2,
          OrderRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("id", Field.ID, row -> row.id, (row, id) -> row.id = id),
              Field.of(
                  "idempotency_key",
                  Field.TEXT,
                  row -> row.idempotencyKey,
                  (row, key) -> row.idempotencyKey = key),
              Field.of("action", Field.TEXT, row -> row.action, (row, key) -> row.action = key),
              Field.of("device", Field.ID, row -> row.device, (row, id) -> row.device = id),
              Field.of("person", Field.ID, row -> row.person, (row, id) -> row.person = id),
              Field.of(
                  "person_name",
                  Field.TEXT,
                  row -> row.personName,
                  (row, name) -> row.personName = name),
              Field.of("reason", Field.TEXT, row -> row.reason, (row, why) -> row.reason = why),
              Field.of(
                  "requested_at",
                  Field.INSTANT,
                  row -> row.requestedAt,
                  (row, at) -> row.requestedAt = at),
              Field.of("site", Field.ID, row -> row.site, (row, id) -> row.site = id),
              Field.of(
                  "resource_id",
                  Field.NUMBER,
                  row -> row.resourceId,
                  (row, id) -> row.resourceId = id),
              Field.orNull(
                  "baseline", Field.INSTANT, row -> row.baseline, (row, at) -> row.baseline = at),
              Field.orNull(
                  "predecessor",
                  Field.ID,
                  row -> row.predecessor,
                  (row, id) -> row.predecessor = id),
              Field.orNull(
                  "countdown_seconds",
                  Field.NUMBER,
                  row -> row.countdownSeconds,
                  (row, n) -> row.countdownSeconds = n),
              Field.of(
                  "state",
                  Field.TEXT,
                  row -> row.state.name(),
                  (row, name) -> row.state = OrderState.valueOf(name)),
              Field.of(
                  "deadline", Field.INSTANT, row -> row.deadline, (row, at) -> row.deadline = at),
              Field.orNull(
                  "started_at",
                  Field.INSTANT,
                  row -> row.startedAt,
                  (row, at) -> row.startedAt = at),
              Field.orNull(
                  "claimed_by", Field.ID, row -> row.claimedBy, (row, id) -> row.claimedBy = id),
              Field.orNull(
                  "sent_at", Field.INSTANT, row -> row.sentAt, (row, at) -> row.sentAt = at),
              Field.orNull(
                  "ready_at", Field.INSTANT, row -> row.readyAt, (row, at) -> row.readyAt = at),
              Field.orNull("due_at", Field.INSTANT, row -> row.dueAt, (row, at) -> row.dueAt = at),
              Field.orNull(
                  "started_device",
                  Field.ID,
                  row -> row.startedDevice,
                  (row, id) -> row.startedDevice = id),
              Field.orNull("lease", Field.ID, row -> row.lease, (row, id) -> row.lease = id),
              Field.orNull(
                  "leased_until",
                  Field.INSTANT,
                  row -> row.leasedUntil,
                  (row, at) -> row.leasedUntil = at),
              Field.orNull(
                  "open_slot", Field.TEXT, row -> row.openSlot, (row, slot) -> row.openSlot = slot),
              Field.of(
                  "event_count",
                  Field.NUMBER,
                  row -> (long) row.eventCount,
                  (row, n) -> row.eventCount = Math.toIntExact(n))));

  private OrderColumns() {}
}
