package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.Cursor;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DevicePage;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.SourceRecord;
import io.mooring.device.Total;
import io.mooring.persistence.DeviceListing.Placed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** {@link Devices} in the database: lists from the projection, one device from its records. */
final class HibernateDevices implements Devices {

  private final Sessions sessions;
  private final int few;
  private final ToldToday told = new ToldToday();

  /**
   * @param few so many devices are read and sorted for a page in no time; more are walked along in
   *     order
   */
  HibernateDevices(Sessions sessions, int few) {
    this.sessions = sessions;
    this.few = few;
  }

  @Override
  public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
    return sessions.from(session -> {
      var found = new DeviceListing(session, query, counts(session, scope, now)).rows();
      var shown = found.subList(0, Math.min(found.size(), query.limit()));
      var items = summaries(session, scope, shown.stream().map(Placed::row).toList(), now);
      return new DevicePage(items, found.size() > query.limit() ? shown.getLast().cursor() : null);
    });
  }

  @Override
  public Optional<Cursor> ahead(Scope scope, DeviceQuery query, Instant now) {
    return sessions.from(
        session -> new DeviceListing(session, query, counts(session, scope, now)).end());
  }

  private DeviceCounts counts(StatelessSession session, Scope scope, Instant now) {
    var authorities = new CohortAuthorities(session, scope.tenant().value(), now, told);
    return new DeviceCounts(session, scope, now, few, authorities);
  }

  /** What lists show of these. */
  static List<DeviceSummary> summaries(
      StatelessSession session, Scope scope, List<DeviceRow> rows, Instant now) {
    var ids =
        rows.stream().flatMap(row -> Stream.of(row.mainSite, row.presenceSite)).collect(toSet());
    var sites = SiteRow.byId(session, scope.tenant().value(), ids);
    return rows.stream().map(row -> row.toSummary(sites, now)).toList();
  }

  @Override
  public Total count(Scope scope, DeviceFilter filter, Instant now) {
    return sessions.from(session -> counts(session, scope, now).total(filter));
  }

  @Override
  public Map<Facet, FacetCounts> counts(
      Scope scope, DeviceFilter filter, Set<Facet> facets, Instant now) {
    return sessions.from(session ->
        new CountsByFacet(session, scope, now, counts(session, scope, now)).by(facets, filter));
  }

  @Override
  public List<Device> find(Scope scope, Collection<DeviceId> ids) {
    var records = sessions.from(session -> records(session, scope.tenant(), ids));
    return records.stream().collect(groupingBy(SourceRecord::device)).entrySet().stream()
        .map(one -> new Device(one.getKey(), one.getValue()))
        .filter(device -> scope.reaches(device.main().site().site().value()))
        .toList();
  }

  /** An id that a record brought leads to the device that the record is of now. */
  private static List<SourceRecord> records(
      StatelessSession session, TenantId tenant, Collection<DeviceId> ids) {
    var records = SourceRecordRow.ofDevices(session, tenant, ids);
    var found = records.stream().map(SourceRecord::device).collect(toSet());
    var others = ids.stream().filter(id -> !found.contains(id)).toList();
    if (others.isEmpty()) {
      return records;
    }
    var now = SourceRecordRow.bornAs(session, tenant, others);
    var joined = now.stream().filter(id -> !found.contains(id)).toList();
    return Stream.concat(
            records.stream(), SourceRecordRow.ofDevices(session, tenant, joined).stream())
        .toList();
  }

  /** Whether this reader may see what hangs on the device. */
  boolean reaches(Scope scope, DeviceId id) {
    return scope.wholeTenant() || find(scope, id).isPresent();
  }
}
