package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.Scope;
import io.mooring.app.Apps;
import io.mooring.app.FoundApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link Apps} in the database. */
final class HibernateApps implements Apps {

  private final Sessions sessions;
  private final int few;

  /**
   * @param few see {@link DevicesHaving}
   */
  HibernateApps(Sessions sessions, int few) {
    this.sessions = sessions;
    this.few = few;
  }

  @Override
  public Paged<FoundApp> page(Scope scope, Wanted wanted) {
    return sessions.from(session -> {
      var page = Paged.of(rows(session, scope, wanted), wanted.limit(), DetectedAppRow::toPlace);
      return new Paged<>(apps(session, scope, page.items()), page.next());
    });
  }

  private static List<DetectedAppRow> rows(StatelessSession session, Scope scope, Wanted wanted) {
    var values = new HashMap<String, Object>();
    values.put("tenant", scope.tenant().value());
    var text = new StringBuilder("from DetectedAppRow a where a.tenant = :tenant");
    if (!wanted.search().isEmpty()) {
      values.put("from", wanted.search());
      values.put("to", Lead.afterAllOf(wanted.search()));
      text.append(" and a.place >= :from and a.place < :to");
    }
    var after = wanted.after();
    if (after != null) {
      values.put("from", after.order());
      values.put("id", Long.valueOf(after.id()));
      text.append(wanted.search().isEmpty() ? " and a.place >= :from" : "");
      text.append(" and (a.place > :from or a.id > :id)");
    }
    text.append(" order by a.tenant, a.place, a.id");
    var query = session.createSelectionQuery(text.toString(), DetectedAppRow.class);
    return Hint.index(DevicesHaving.bound(query, text.toString(), values), DetectedAppRow.PLACES)
        .setMaxResults(wanted.limit() + 1)
        .getResultList();
  }

  /** Who reads a part of the estate is told of its devices alone. */
  private static List<FoundApp> apps(
      StatelessSession session, Scope scope, List<DetectedAppRow> rows) {
    if (scope.wholeTenant() || rows.isEmpty()) {
      return rows.stream().map(row -> row.toApp(row.devices)).toList();
    }
    var numbers = numbers(session, scope, rows.stream().map(row -> row.id).toList());
    return rows.stream().map(row -> row.toApp(numbers.getOrDefault(row.id, 0L))).toList();
  }

  private static Map<Long, Long> numbers(StatelessSession session, Scope scope, List<Long> apps) {
    return session
        .createSelectionQuery(
            """
            select s.app, count(*) from AppDeviceRow s
            join DeviceRow d on d.tenant = s.tenant and d.id = s.device
            where s.tenant = :tenant and s.app in (:apps) and d.mainSite in (:sites)
            group by s.app
            """,
            Object[].class)
        .setParameter("tenant", scope.tenant().value())
        .setParameterList("apps", apps)
        .setParameterList("sites", scope.sites())
        .stream()
        .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  @Override
  public Optional<FoundApp> find(Scope scope, DetectedAppId id) {
    return sessions.from(session -> {
      var row =
          session.get(
              DetectedAppRow.class, new DetectedAppRow.Key(scope.tenant().value(), id.number()));
      return row == null
          ? Optional.empty()
          : apps(session, scope, List.of(row)).stream().findFirst();
    });
  }

  @Override
  public List<FoundApp> on(Scope scope, Collection<DeviceId> devices, int limit) {
    var tenant = scope.tenant().value();
    return sessions.from(session -> {
      var ids = reached(session, scope, devices.stream().map(DeviceId::value).toList());
      var apps =
          AppDeviceRow.onDevices(session, tenant, ids).stream()
              .map(row -> row.app)
              .distinct()
              .toList();
      var rows = byId(session, tenant, apps);
      return apps(
          session,
          scope,
          rows.stream()
              .sorted(
                  Comparator.comparing((DetectedAppRow row) -> row.place)
                      .thenComparingLong(row -> row.id))
              .limit(limit)
              .toList());
    });
  }

  private static List<DetectedAppRow> byId(StatelessSession session, UUID tenant, List<Long> apps) {
    return CompoundKeys.of(Map.of("tenant", tenant), "id", apps).stream()
        .flatMap(keys ->
            keys
                .on(
                    session.createSelectionQuery(
                        "from DetectedAppRow where " + keys.condition(), DetectedAppRow.class))
                .stream())
        .toList();
  }

  private static List<UUID> reached(StatelessSession session, Scope scope, List<UUID> ids) {
    return scope.wholeTenant() || ids.isEmpty()
        ? ids
        : session
            .createSelectionQuery(
                "select id from DeviceRow where tenant = :tenant and id in (:ids)"
                    + " and mainSite in (:sites)",
                UUID.class)
            .setParameter("tenant", scope.tenant().value())
            .setParameterList("ids", ids)
            .setParameterList("sites", scope.sites())
            .getResultList();
  }

  @Override
  public Paged<DeviceSummary> devices(Scope scope, DetectedAppId id, Wanted wanted, Instant now) {
    return sessions.from(session ->
        new DevicesHaving(
                session,
                scope,
                List.of("AppDeviceRow s where s.tenant = :tenant and s.app = :app"),
                Map.of("app", id.number()),
                few)
            .page(wanted, now));
  }
}
