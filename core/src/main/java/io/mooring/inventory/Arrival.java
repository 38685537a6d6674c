package io.mooring.inventory;

import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.device.SourceRecord.Version;
import io.mooring.site.AttachedSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Pass;
import io.mooring.wire.RowHash;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays an arriving row over what is held of it, group by group: older never overwrites newer. */
final class Arrival {

  private final AttachedSite site;
  private final Version version;
  private final Instant readAt;
  private final Instant now;

  /** A connector's clock may run ahead: nothing was read later than now. */
  Arrival(AttachedSite site, Batch batch, Instant now) {
    this.site = site;
    this.version = new Version(batch.epoch(), batch.pass(), batch.sequence());
    this.now = now;
    this.readAt = batch.readAt().isAfter(now) ? now : batch.readAt();
  }

  /** The record as it is now; empty when the row brings nothing new. */
  Optional<SourceRecord> merge(Batch.Row row, @Nullable SourceRecord held) {
    var full = newer(row.full(), held == null ? null : held.full());
    var hot = newer(row.hot(), held == null ? null : held.hot());
    if (full == null && hot == null) {
      return Optional.empty();
    }
    if (full == null && held == null) {
      return Optional.empty();
    }
    return Optional.of(record(row, held, full, hot));
  }

  /** The values to lay over, or null when what is held is as new. */
  private @Nullable Map<String, String> newer(
      @Nullable Map<String, String> values, @Nullable Stamp held) {
    var isNewer = held == null || version.compareTo(held.version()) > 0;
    return values != null && isNewer ? values : null;
  }

  private SourceRecord record(
      Batch.Row row,
      @Nullable SourceRecord held,
      @Nullable Map<String, String> full,
      @Nullable Map<String, String> hot) {
    var values = new EnumMap<Column, String>(Column.class);
    if (held != null) {
      values.putAll(held.values());
    }
    lay(values, full, Pass.Kind.FULL);
    lay(values, hot, Pass.Kind.HOT);
    var identity = held == null ? Identity.of(new Birth(DeviceId.random(), now)) : held.identity();
    return new SourceRecord(
        site.key(),
        site.shown(),
        new ResourceId(row.id()),
        identity,
        values,
        full == null ? (held == null ? null : held.full()) : stamp(full),
        hot == null ? (held == null ? null : held.hot()) : stamp(hot),
        null,
        full == null && held != null ? held.goneAt() : null);
  }

  private void lay(
      Map<Column, String> values, @Nullable Map<String, String> sent, Pass.Kind group) {
    if (sent != null) {
      values.keySet().removeIf(column -> column.group() == group);
      Cleaning.values(site.key().kind(), sent, now)
          .forEach((column, value) -> {
            if (column.group() == group) {
              values.put(column, value);
            }
          });
    }
  }

  private Stamp stamp(Map<String, String> sent) {
    return new Stamp(version, RowHash.of(sent), readAt);
  }
}
