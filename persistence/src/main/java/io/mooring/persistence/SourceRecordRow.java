package io.mooring.persistence;

import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.SourceRecord.Stamp;
import io.mooring.device.SourceRecord.Version;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The {@code source_record} table. */
@Entity
@Table(name = "source_record")
@IdClass(ResourceKey.class)
@SuppressWarnings("NullAway.Init")
class SourceRecordRow {

  /** Tells what is held without reading a record. */
  static final String HASHES = "source_record_hashes";

  static final ManyRows<SourceRecordRow> TABLE =
      new ManyRows<>(
          "source_record",
          3,
          SourceRecordRow::new,
          List.of(
              Field.of("tenant", Field.ID, row -> row.tenant, (row, id) -> row.tenant = id),
              Field.of("site", Field.ID, row -> row.site, (row, id) -> row.site = id),
              Field.of(
                  "resource_id",
                  Field.NUMBER,
                  row -> row.resourceId,
                  (row, id) -> row.resourceId = id),
              Field.of("device", Field.ID, row -> row.device, (row, id) -> row.device = id),
              Field.of(
                  "born_device", Field.ID, row -> row.bornDevice, (row, id) -> row.bornDevice = id),
              Field.of("born_at", Field.INSTANT, row -> row.bornAt, (row, at) -> row.bornAt = at),
              Field.orNull(
                  "ambiguity",
                  Field.TEXT,
                  row -> row.ambiguity,
                  (row, text) -> row.ambiguity = text),
              Field.of("facts", Field.TEXT, row -> row.facts, (row, json) -> row.facts = json),
              Field.orNull(
                  "full_epoch", Field.NUMBER, row -> row.fullEpoch, (row, n) -> row.fullEpoch = n),
              Field.orNull(
                  "full_pass", Field.NUMBER, row -> row.fullPass, (row, n) -> row.fullPass = n),
              Field.orNull(
                  "full_sequence",
                  Field.NUMBER,
                  row -> row.fullSequence,
                  (row, n) -> row.fullSequence = n),
              Field.orNull(
                  "full_hash", Field.TEXT, row -> row.fullHash, (row, hash) -> row.fullHash = hash),
              Field.orNull(
                  "full_as_of", Field.INSTANT, row -> row.fullAsOf, (row, at) -> row.fullAsOf = at),
              Field.orNull(
                  "hot_epoch", Field.NUMBER, row -> row.hotEpoch, (row, n) -> row.hotEpoch = n),
              Field.orNull(
                  "hot_pass", Field.NUMBER, row -> row.hotPass, (row, n) -> row.hotPass = n),
              Field.orNull(
                  "hot_sequence",
                  Field.NUMBER,
                  row -> row.hotSequence,
                  (row, n) -> row.hotSequence = n),
              Field.orNull(
                  "hot_hash", Field.TEXT, row -> row.hotHash, (row, hash) -> row.hotHash = hash),
              Field.orNull(
                  "hot_as_of", Field.INSTANT, row -> row.hotAsOf, (row, at) -> row.hotAsOf = at),
              Field.orNull(
                  "missing_since",
                  Field.INSTANT,
                  row -> row.missingSince,
                  (row, at) -> row.missingSince = at),
              Field.orNull(
                  "gone_at", Field.INSTANT, row -> row.goneAt, (row, at) -> row.goneAt = at)));

  @Id UUID tenant;
  @Id UUID site;
  @Id long resourceId;
  UUID device;
  UUID bornDevice;
  Instant bornAt;
  @Nullable String ambiguity;
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
    row.bornDevice = record.born().device().value();
    row.bornAt = Fitting.micros(record.born().at());
    row.ambiguity = record.ambiguity();
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
    return TABLE.find(session, within(site), "resource_id", ids);
  }

  static List<SourceRecord> find(
      StatelessSession session, TenantId tenant, Collection<RecordKey> keys) {
    var columns = List.of("tenant", "site", "resource_id");
    var rows =
        keys.stream()
            .<List<?>>map(key ->
                List.of(tenant.value(), UUID.fromString(key.place()), Long.valueOf(key.id())))
            .toList();
    return toRecords(session, TABLE.find(session, columns, rows));
  }

  /** Gives rows other identities; what else they hold may be newer than what is known here. */
  static void move(StatelessSession session, Collection<SourceRecord> records) {
    session.doWork(connection ->
        Sql.each(
            connection,
            """
            update source_record set device = ?, born_device = ?, born_at = ?,
              ambiguity = nullif(?, '')
            where tenant = ? and site = ? and resource_id = ?
            """,
            records.stream().map(SourceRecordRow::moved).toList()));
  }

  private static Object[] moved(SourceRecord record) {
    return new Object[] {
      record.device().value(),
      record.born().device().value(),
      record.born().at(),
      Objects.requireNonNullElse(record.ambiguity(), ""),
      record.site().tenant().value(),
      record.site().site().value(),
      record.resource().value()
    };
  }

  /** The devices that the records are of now which were born as these. */
  static List<DeviceId> bornAs(
      StatelessSession session, TenantId tenant, Collection<DeviceId> births) {
    return session
        .createSelectionQuery(
            """
            select device from SourceRecordRow
            where tenant = :tenant and bornDevice in (:births)
            """,
            UUID.class)
        .setParameter("tenant", tenant.value())
        .setParameterList("births", births.stream().map(DeviceId::value).toList())
        .stream()
        .distinct()
        .map(DeviceId::new)
        .toList();
  }

  /** A device's own id, and those that its records were born as; by whichever of them. */
  static List<UUID> names(StatelessSession session, TenantId tenant, DeviceId device) {
    var births = births(session, tenant, device);
    if (births.isEmpty()) {
      var now = bornAs(session, tenant, List.of(device)).stream();
      return now.findFirst()
          .map(id -> named(id, births(session, tenant, id)))
          .orElseGet(() -> named(device, List.of()));
    }
    return named(device, births);
  }

  private static List<UUID> named(DeviceId device, List<UUID> births) {
    return Stream.concat(Stream.of(device.value()), births.stream()).distinct().toList();
  }

  private static List<UUID> births(StatelessSession session, TenantId tenant, DeviceId device) {
    return session
        .createSelectionQuery(
            """
            select bornDevice from SourceRecordRow
            where tenant = :tenant and device = :device
            """,
            UUID.class)
        .setParameter("tenant", tenant.value())
        .setParameter("device", device.value())
        .getResultList();
  }

  /** What the look-ups of a site's rows are bound to. */
  static List<UUID> within(SiteKey site) {
    return List.of(site.tenant().value(), site.site().value());
  }

  static List<SourceRecord> ofDevices(
      StatelessSession session, TenantId tenant, Collection<DeviceId> devices) {
    var ids = devices.stream().map(DeviceId::value).toList();
    return toRecords(session, TABLE.find(session, List.of(tenant.value()), "device", ids));
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
        new Identity(new DeviceId(device), new Birth(new DeviceId(bornDevice), bornAt), ambiguity),
        Json.facts(facts),
        seen ? from.seenAgain(full, false) : full,
        seen ? from.seenAgain(hot, true) : hot,
        missingSince,
        goneAt);
  }
}
