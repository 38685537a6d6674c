package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.app.DetectedAppRecords;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.DeviceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.hibernate.StatelessSession;

/** {@link DetectedAppRecords} in the database. */
final class HibernateDetectedApps implements DetectedAppRecords {

  private static final int AT_ONCE = 500;

  /** Of a record nothing but whose it is. */
  private static final ManyRows<SourceRecordRow> WHOSE =
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
              Field.orNull(
                  "gone_at", Field.INSTANT, row -> row.goneAt, (row, at) -> row.goneAt = at)));

  private final Sessions sessions;

  HibernateDetectedApps(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<DetectedAppId> ids(TenantId tenant) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "select intuneId from DetectedAppRow where tenant = :tenant", String.class)
            .setParameter("tenant", tenant.value())
            .stream()
            .map(DetectedAppId::new)
            .collect(toSet()));
  }

  @Override
  public void put(TenantId tenant, Collection<DetectedApp> apps) {
    var rows = new HashMap<Long, DetectedAppRow>();
    apps.stream()
        .map(app -> DetectedAppRow.of(tenant.value(), app))
        .forEach(row -> rows.put(row.id, row));
    sessions.run(session -> {
      var held =
          DetectedAppRow.FACTS.find(session, List.of(tenant.value()), "id", rows.keySet()).stream()
              .collect(toMap(row -> row.id, Function.identity()));
      DetectedAppRow.FACTS.put(
          session, rows.values().stream().filter(row -> !row.says(held.get(row.id))).toList());
    });
  }

  @Override
  public void forget(TenantId tenant, Collection<DetectedAppId> ids) {
    ids.forEach(id ->
        sessions.run(session ->
            session.doWork(connection -> {
              var key = new Object[] {tenant.value(), id.number()};
              Sql.change(connection, "delete from app_device where tenant = ? and app = ?", key);
              Sql.change(connection, "delete from detected_app where tenant = ? and id = ?", key);
            })));
  }

  @Override
  public List<DetectedAppId> due(TenantId tenant, Instant before, int limit) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                """
                select intuneId from DetectedAppRow
                where tenant = :tenant and askedAt < :before order by tenant, askedAt, id
                """,
                String.class)
            .setParameter("tenant", tenant.value())
            .setParameter("before", Fitting.micros(before))
            .setMaxResults(limit)
            .stream()
            .map(DetectedAppId::new)
            .toList());
  }

  @Override
  public Map<IntuneDeviceId, DeviceId> devices(TenantId tenant, Collection<IntuneDeviceId> ids) {
    var numbers = new HashMap<Long, IntuneDeviceId>();
    ids.forEach(id -> numbers.put(id.number(), id));
    var site = SourceRecordRow.within(SiteKey.intune(tenant));
    return sessions.from(session ->
        WHOSE.find(session, site, "resource_id", numbers.keySet()).stream()
            .filter(row -> row.goneAt == null)
            .collect(toMap(row -> numbers.get(row.resourceId), row -> new DeviceId(row.device))));
  }

  @Override
  public Set<DeviceId> having(TenantId tenant, DetectedAppId app) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "select device from AppDeviceRow where tenant = :tenant and app = :app", UUID.class)
            .setParameter("tenant", tenant.value())
            .setParameter("app", app.number())
            .stream()
            .map(DeviceId::new)
            .collect(toSet()));
  }

  @Override
  public void change(
      TenantId tenant, DetectedAppId app, Collection<DeviceId> gained, Collection<DeviceId> lost) {
    var change = new Change(tenant.value(), app.number());
    parts(gained).forEach(some -> sessions.run(session -> change.add(session, some)));
    parts(lost).forEach(some -> sessions.run(session -> change.remove(session, some)));
  }

  private static List<List<UUID>> parts(Collection<DeviceId> devices) {
    return devices.stream()
        .map(DeviceId::value)
        .sorted()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .toList();
  }

  private record Change(UUID tenant, long app) {

    /** Whoever takes a device out of the lists holds its row as well: one of the two is first. */
    void add(StatelessSession session, List<UUID> devices) {
      var listed = DeviceColumns.hold(session, tenant, devices);
      var held = find(session, devices).stream().map(row -> row.device).collect(toSet());
      var rows =
          listed.stream()
              .map(row -> row.id)
              .filter(device -> !held.contains(device))
              .map(device -> AppDeviceRow.of(tenant, app, device))
              .toList();
      AppDeviceRow.count(session, tenant, app, rows.size());
      AppDeviceRow.TABLE.insert(session, rows);
    }

    private List<AppDeviceRow> find(StatelessSession session, List<UUID> devices) {
      return AppDeviceRow.TABLE.find(session, List.of(tenant, app), "device", devices);
    }

    void remove(StatelessSession session, List<UUID> devices) {
      var rows = AppDeviceRow.TABLE.hold(session, List.of(tenant, app), "device", devices);
      AppDeviceRow.count(session, tenant, app, -rows.size());
      AppDeviceRow.TABLE.delete(session, rows);
    }
  }

  @Override
  public void asked(TenantId tenant, DetectedAppId app, Instant at, boolean trusted) {
    sessions.run(session ->
        session.doWork(connection -> {
          var key = new Object[] {at, tenant.value(), app.number()};
          Sql.change(
              connection, "update detected_app set asked_at = ? where tenant = ? and id = ?", key);
          if (trusted) {
            Sql.change(
                connection, "update detected_app set read_at = ? where tenant = ? and id = ?", key);
          }
        }));
  }
}
