package io.mooring.persistence;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.SourceRecords;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteKey;
import io.mooring.wire.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** {@link SourceRecords} in the database. */
final class HibernateSourceRecords implements SourceRecords {

  private final Sessions sessions;

  HibernateSourceRecords(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<ResourceId, SourceRecord> find(SiteKey site, Collection<ResourceId> ids) {
    return sessions.from(session ->
        SourceRecordRow.toRecords(session, SourceRecordRow.find(session, site, numbers(ids)))
            .stream()
            .collect(toMap(SourceRecord::resource, record -> record)));
  }

  private static List<Long> numbers(Collection<ResourceId> ids) {
    return ids.stream().map(ResourceId::value).toList();
  }

  @Override
  public List<SourceRecord> ofDevices(TenantId tenant, Collection<DeviceId> devices) {
    return sessions.from(session -> SourceRecordRow.ofDevices(session, tenant, devices));
  }

  @Override
  public List<SourceRecord> find(TenantId tenant, Collection<RecordKey> keys) {
    return sessions.from(session -> SourceRecordRow.find(session, tenant, keys));
  }

  @Override
  public Map<Identifier, List<RecordKey>> having(TenantId tenant, Map<Identifier, Integer> most) {
    return sessions.from(session -> RecordsHaving.of(session, tenant, most));
  }

  @Override
  public long turns(TenantId tenant) {
    return sessions.from(session -> SqlTurns.read(session, tenant));
  }

  @Override
  public long turn(TenantId tenant) {
    return sessions.from(session -> SqlTurns.count(session, tenant));
  }

  @Override
  public boolean isDecided(TenantId tenant) {
    return sessions.from(session -> HibernateDecisions.any(session, tenant));
  }

  @Override
  public List<Decision> decisions(TenantId tenant, Collection<RecordKey> keys) {
    return sessions.from(session -> HibernateDecisions.standing(session, tenant, keys));
  }

  @Override
  public void put(TenantId tenant, Collection<SourceRecord> records, Collection<Device> devices) {
    Map<SiteKey, List<SourceRecord>> bySite =
        records.stream().collect(groupingBy(SourceRecord::site));
    sessions.run(session -> {
      bySite.forEach((site, ofSite) -> put(session, site, ofSite));
      Projection.write(session, tenant, devices);
    });
  }

  private static void put(StatelessSession session, SiteKey site, List<SourceRecord> records) {
    var rows =
        records.stream()
            .map(SourceRecordRow::of)
            .sorted(comparingLong(row -> row.resourceId))
            .toList();
    SourceRecordRow.TABLE.put(session, rows);
    SetAsideRow.delete(session, site, rows.stream().map(row -> row.resourceId).toList());
  }

  @Override
  public void move(TenantId tenant, Collection<SourceRecord> moved, Collection<DeviceId> emptied) {
    sessions.run(session -> {
      SourceRecordRow.move(session, moved);
      Projection.remove(session, tenant, emptied);
      SuspectRow.replace(session, tenant, emptied, List.of());
    });
  }

  @Override
  public void name(TenantId tenant, Collection<Naming> gained, Collection<Naming> lost) {
    sessions.run(session -> RecordIdentifierRow.put(session, gained, lost));
  }

  @Override
  public List<Held.Row> held(SiteKey site, long after, int limit) {
    return sessions.from(session -> HeldRows.of(session, site, after, limit));
  }

  @Override
  public long heldCount(SiteKey site) {
    return sessions.from(session -> heldCount(session, site));
  }

  static long heldCount(StatelessSession session, SiteKey site) {
    var query =
        session.createSelectionQuery(
            """
            select count(*) from SourceRecordRow
            where tenant = :tenant and site = :site and goneAt is null
            """,
            Long.class);
    return HibernateSites.ofSite(Hint.index(query, SourceRecordRow.HASHES), site).getSingleResult();
  }

  @Override
  public void setAside(SiteKey site, Collection<SetAside> asides) {
    var rows = asides.stream().map(aside -> SetAsideRow.of(site, aside)).toList();
    sessions.run(session -> SetAsideRow.put(session, rows));
  }

  @Override
  public void forgetSetAside(SiteKey site, Collection<ResourceId> ids) {
    sessions.run(session -> SetAsideRow.delete(session, site, numbers(ids)));
  }

  @Override
  public List<SetAside> setAside(SiteKey site, int limit) {
    return sessions.from(session ->
        HibernateSites.ofSite(
                session.createSelectionQuery(
                    """
                    from SetAsideRow where tenant = :tenant and site = :site
                    order by happenedAt desc, resourceId
                    """,
                    SetAsideRow.class),
                site)
            .setMaxResults(limit)
            .stream()
            .map(SetAsideRow::toSetAside)
            .toList());
  }

  @Override
  public void missing(SiteKey site, Collection<ResourceId> ids, Instant since) {
    var wanted = ids.stream().map(ResourceId::value).collect(toSet());
    sessions.run(session -> {
      var before = missingIds(session, site);
      var found = rows(session, site, before.stream().filter(id -> !wanted.contains(id)));
      var lost = rows(session, site, wanted.stream().filter(id -> !before.contains(id)));
      found.forEach(row -> row.missingSince = null);
      lost.forEach(row -> row.missingSince = Fitting.micros(since));
      var changed = Stream.concat(found.stream(), lost.stream()).toList();
      SourceRecordRow.TABLE.put(session, changed);
      project(session, site.tenant(), changed);
    });
  }

  private static List<SourceRecordRow> rows(
      StatelessSession session, SiteKey site, Stream<Long> ids) {
    return SourceRecordRow.find(session, site, ids.toList());
  }

  private static void project(
      StatelessSession session, TenantId tenant, List<SourceRecordRow> changed) {
    Reckoning.of(session, tenant, changed.stream().map(row -> new DeviceId(row.device)).toList());
  }

  @Override
  public List<ResourceId> missing(SiteKey site) {
    return sessions.from(
        session -> missingIds(session, site).stream().sorted().map(ResourceId::new).toList());
  }

  /** Of those that are held: out of the index alone. */
  private static Set<Long> missingIds(StatelessSession session, SiteKey site) {
    var query =
        session.createSelectionQuery(
            """
            select resourceId from SourceRecordRow
            where tenant = :tenant and site = :site and goneAt is null
            and missingSince is not null
            """,
            Long.class);
    return HibernateSites.ofSite(Hint.index(query, SourceRecordRow.HASHES), site).stream()
        .collect(toSet());
  }
}
