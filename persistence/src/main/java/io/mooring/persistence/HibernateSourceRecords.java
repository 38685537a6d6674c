package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.IdentityKey;
import io.mooring.inventory.SourceRecords;
import io.mooring.site.SiteKey;
import io.mooring.wire.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

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
  public Map<IdentityKey, DeviceId> matching(TenantId tenant, Collection<IdentityKey> keys) {
    return sessions.from(session -> IdentityKeyRow.matching(session, tenant, keys));
  }

  @Override
  public void put(TenantId tenant, Collection<SourceRecord> records, Collection<Device> devices) {
    Map<SiteKey, List<SourceRecord>> bySite =
        records.stream().collect(groupingBy(SourceRecord::site));
    sessions.run(session -> {
      bySite.forEach((site, ofSite) -> put(session, site, ofSite));
      IdentityKeyRow.add(session, tenant, records);
      Projection.write(session, tenant, devices);
    });
  }

  private static void put(StatelessSession session, SiteKey site, List<SourceRecord> records) {
    var ids = records.stream().map(record -> record.resource().value()).toList();
    var held = SourceRecordRow.known(session, site, ids);
    var rows = records.stream().map(SourceRecordRow::of).toList();
    session.insertMultiple(rows.stream().filter(row -> !held.contains(row.resourceId)).toList());
    session.updateMultiple(rows.stream().filter(row -> held.contains(row.resourceId)).toList());
    SetAsideRow.delete(session, site, ids);
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
    return HibernateSites.ofSite(query, site).getSingleResult();
  }

  @Override
  public void setAside(SiteKey site, Collection<SetAside> asides) {
    var rows = asides.stream().map(aside -> SetAsideRow.of(site, aside)).toList();
    var ids = rows.stream().map(row -> row.resourceId).toList();
    sessions.run(session -> {
      SetAsideRow.delete(session, site, ids);
      session.insertMultiple(rows);
    });
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
      var before = missingRows(session, site).getResultList();
      var known = before.stream().map(row -> row.resourceId).collect(toSet());
      var found = before.stream().filter(row -> !wanted.contains(row.resourceId)).toList();
      var lost =
          SourceRecordRow.find(
              session, site, wanted.stream().filter(id -> !known.contains(id)).toList());
      found.forEach(row -> row.missingSince = null);
      lost.forEach(row -> row.missingSince = Fitting.micros(since));
      session.updateMultiple(found);
      session.updateMultiple(lost);
      project(session, site.tenant(), found);
      project(session, site.tenant(), lost);
    });
  }

  private static void project(
      StatelessSession session, TenantId tenant, List<SourceRecordRow> changed) {
    var ids = changed.stream().map(row -> new DeviceId(row.device)).toList();
    Map<DeviceId, List<SourceRecord>> byDevice =
        SourceRecordRow.ofDevices(session, tenant, ids).stream()
            .collect(groupingBy(SourceRecord::device, mapping(record -> record, toList())));
    var devices =
        byDevice.entrySet().stream()
            .map(entry -> new Device(entry.getKey(), entry.getValue()))
            .toList();
    Projection.write(session, tenant, devices);
  }

  @Override
  public List<ResourceId> missing(SiteKey site) {
    return sessions.from(session ->
        missingRows(session, site).stream().map(row -> new ResourceId(row.resourceId)).toList());
  }

  private static SelectionQuery<SourceRecordRow> missingRows(
      StatelessSession session, SiteKey site) {
    return HibernateSites.ofSite(
        session.createSelectionQuery(
            """
            from SourceRecordRow
            where tenant = :tenant and site = :site and missingSince is not null
            order by resourceId
            """,
            SourceRecordRow.class),
        site);
  }
}
