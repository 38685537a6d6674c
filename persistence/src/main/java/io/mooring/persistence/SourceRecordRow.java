package io.mooring.persistence;

import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.device.SourceRecord.Version;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code source_record} table. */
@Entity
@Table(name = "source_record")
@IdClass(ResourceKey.class)
@SuppressWarnings("NullAway.Init")
class SourceRecordRow {

  private static final Lookup<SourceRecordRow> BY_RESOURCE =
      new Lookup<>(SourceRecordRow.class, "resourceId", "source_record_resource");
  private static final Lookup<SourceRecordRow> BY_DEVICE =
      new Lookup<>(SourceRecordRow.class, "device", "source_record_device");

  @Id UUID tenant;
  @Id UUID site;
  @Id long resourceId;
  UUID device;

  @JdbcTypeCode(SqlTypes.JSON)
  String facts;

  @Nullable Long fullEpoch;
  @Nullable Long fullPass;
  @Nullable Long fullSequence;
  @Nullable String fullHash;
  @Nullable Instant fullAsOf;
  @Nullable Long hotEpoch;
  @Nullable Long hotPass;
  @Nullable Long hotSequence;
  @Nullable String hotHash;
  @Nullable Instant hotAsOf;
  @Nullable Instant missingSince;
  @Nullable Instant goneAt;

  static SourceRecordRow of(SourceRecord record) {
    var row = new SourceRecordRow();
    row.tenant = record.site().tenant().value();
    row.site = record.site().site().value();
    row.resourceId = record.resource().value();
    row.device = record.device().value();
    row.facts = Json.facts(record);
    row.full(record.full());
    row.hot(record.hot());
    row.missingSince = Fitting.microsOrNull(record.missingSince());
    row.goneAt = Fitting.microsOrNull(record.goneAt());
    return row;
  }

  private void full(@Nullable Stamp stamp) {
    fullEpoch = stamp == null ? null : stamp.version().epoch();
    fullPass = stamp == null ? null : stamp.version().pass();
    fullSequence = stamp == null ? null : stamp.version().sequence();
    fullHash = stamp == null ? null : stamp.hash();
    fullAsOf = stamp == null ? null : Fitting.micros(stamp.asOf());
  }

  private void hot(@Nullable Stamp stamp) {
    hotEpoch = stamp == null ? null : stamp.version().epoch();
    hotPass = stamp == null ? null : stamp.version().pass();
    hotSequence = stamp == null ? null : stamp.version().sequence();
    hotHash = stamp == null ? null : stamp.hash();
    hotAsOf = stamp == null ? null : Fitting.micros(stamp.asOf());
  }

  private static @Nullable Stamp stamp(
      @Nullable Long epoch,
      @Nullable Long pass,
      @Nullable Long sequence,
      @Nullable String hash,
      @Nullable Instant asOf) {
    return epoch == null || pass == null || sequence == null || hash == null || asOf == null
        ? null
        : new Stamp(new Version(epoch, pass, sequence), hash, asOf);
  }

  static List<SourceRecordRow> find(StatelessSession session, SiteKey site, Collection<Long> ids) {
    return BY_RESOURCE.find(session, ids, within(site));
  }

  /** Those of the ids that the site has rows of. */
  static Set<Long> known(StatelessSession session, SiteKey site, Collection<Long> ids) {
    return BY_RESOURCE.known(session, Long.class, ids, within(site));
  }

  /** What the look-ups of a site's rows are bound to. */
  static Map<String, UUID> within(SiteKey site) {
    return Map.of("tenant", site.tenant().value(), "site", site.site().value());
  }

  static List<SourceRecord> ofDevices(
      StatelessSession session, TenantId tenant, Collection<DeviceId> devices) {
    var ids = devices.stream().map(DeviceId::value).toList();
    return toRecords(session, BY_DEVICE.find(session, ids, Map.of("tenant", tenant.value())));
  }

  /** The records of rows of one tenant, with what their sites have said since. */
  static List<SourceRecord> toRecords(StatelessSession session, List<SourceRecordRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(row -> row.site).collect(toSet());
    var sites = SiteRow.byId(session, rows.getFirst().tenant, ids);
    return rows.stream()
        .map(row -> row.toRecord(Objects.requireNonNull(sites.get(row.site), "site")))
        .toList();
  }

  SourceRecord toRecord(SiteRow from) {
    var full = stamp(fullEpoch, fullPass, fullSequence, fullHash, fullAsOf);
    var hot = stamp(hotEpoch, hotPass, hotSequence, hotHash, hotAsOf);
    var seen = goneAt == null && missingSince == null;
    return new SourceRecord(
        new SiteKey(new TenantId(tenant), new SiteId(site)),
        from.shown(),
        new ResourceId(resourceId),
        new DeviceId(device),
        Json.facts(facts),
        seen ? from.seenAgain(full, false) : full,
        seen ? from.seenAgain(hot, true) : hot,
        missingSince,
        goneAt);
  }
}
