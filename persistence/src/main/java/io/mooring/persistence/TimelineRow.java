package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.TimelineEvent;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The {@code timeline_event} table. */
@Entity
@Table(name = "timeline_event")
@IdClass(TimelineRow.Key.class)
@SuppressWarnings("NullAway.Init")
class TimelineRow {

  static final ManyRows<TimelineRow> TABLE =
      new ManyRows<>(
          "timeline_event",
          4,
          TimelineRow::new,
          List.of(
              Field.written("tenant", Field.ID, row -> row.tenant),
              Field.written("device", Field.ID, row -> row.device),
              Field.written("happened_at", Field.INSTANT, row -> row.happenedAt),
              Field.written("id", Field.ID, row -> row.id),
              Field.written("what", Field.TEXT, row -> row.what),
              Field.written("sentence", Field.TEXT, row -> row.sentence),
              Field.written("source", Field.TEXT, row -> row.source)));

  record Key(UUID tenant, UUID device, Instant happenedAt, UUID id) {}

  @Id UUID tenant;
  @Id UUID device;
  @Id Instant happenedAt;
  @Id UUID id;
  String what;
  String sentence;
  String source;

  static TimelineRow of(TenantId tenant, TimelineEvent event) {
    var row = new TimelineRow();
    row.tenant = tenant.value();
    row.device = event.device().value();
    row.happenedAt = Fitting.micros(event.at());
    row.id = event.id();
    row.what = Cut.to(64, event.what());
    row.sentence = Cut.to(4_000, event.sentence());
    row.source = Cut.to(80, event.source());
    return row;
  }

  TimelineEvent toEvent() {
    return new TimelineEvent(id, new DeviceId(device), happenedAt, what, sentence, source);
  }
}
