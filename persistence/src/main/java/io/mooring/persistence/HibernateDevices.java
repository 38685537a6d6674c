package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.Scope;
import io.mooring.device.Cursor;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DevicePage;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.Presence;
import io.mooring.device.SourceRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** {@link Devices} in the database: lists from the projection, one device from its records. */
final class HibernateDevices implements Devices {

  private final Sessions sessions;

  HibernateDevices(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
    return sessions.from(session -> {
      var rows = rows(session, scope, query, now);
      var shown = rows.subList(0, Math.min(rows.size(), query.limit()));
      var items = summaries(session, scope, shown, now);
      return new DevicePage(items, rows.size() > query.limit() ? end(query, items) : null);
    });
  }

  private static Cursor end(DeviceQuery query, List<DeviceSummary> items) {
    var last = items.getLast();
    return new Cursor(query.order().by().place(last), last.id());
  }

  /** One more than the page, to know whether another follows. */
  private static List<DeviceRow> rows(
      StatelessSession session, Scope scope, DeviceQuery query, Instant now) {
    var conditions = new DeviceConditions(scope, query.filter(), now);
    var place = "d." + DeviceRow.place(query.order().by());
    var descending = query.order().descending();
    after(conditions, place, descending ? "<" : ">", query.after());
    // Led by the tenant, which is one: only so does H2 read the index in its order.
    var order = descending ? "d.tenant desc, %s desc, d.id desc" : "d.tenant, %s, d.id";
    var list =
        session.createSelectionQuery(
            "from DeviceRow d where " + conditions.where() + " order by " + order.formatted(place),
            DeviceRow.class);
    return Hint.index(session, conditions.on(list), DeviceRow.index(query.order().by()))
        .setMaxResults(query.limit() + 1)
        .getResultList();
  }

  /** The first condition alone is a range of the index; the second leaves out its beginning. */
  private static void after(
      DeviceConditions conditions, String place, String beyond, @Nullable Cursor after) {
    if (after != null) {
      conditions
          .and(place + " " + beyond + "= :place", "place", after.place())
          .and(
              "(%s %s :place or d.id %s :id)".formatted(place, beyond, beyond),
              "id",
              after.device().value());
    }
  }

  private static List<DeviceSummary> summaries(
      StatelessSession session, Scope scope, List<DeviceRow> rows, Instant now) {
    var ids =
        rows.stream().flatMap(row -> Stream.of(row.mainSite, row.presenceSite)).collect(toSet());
    var sites = SiteRow.byId(session, scope.tenant().value(), ids);
    return rows.stream().map(row -> row.toSummary(sites, now)).toList();
  }

  @Override
  public long count(Scope scope, DeviceFilter filter, Instant now) {
    var conditions = new DeviceConditions(scope, filter, now);
    return sessions.from(session ->
        conditions
            .on(
                session.createSelectionQuery(
                    "select count(*) from DeviceRow d where " + conditions.where(), Long.class))
            .getSingleResult());
  }

  @Override
  public Map<String, Long> counts(Scope scope, DeviceFilter filter, Facet facet, Instant now) {
    return facet == Facet.PRESENCE
        ? presences(scope, filter, now)
        : sessions.from(session -> grouped(session, scope, filter, facet, now));
  }

  /** Three counts: a condition with parameters can't be grouped by. */
  private Map<String, Long> presences(Scope scope, DeviceFilter filter, Instant now) {
    var asked = filter.values(Facet.PRESENCE);
    return Arrays.stream(Presence.State.values())
        .map(Presence.State::key)
        .filter(state -> asked.isEmpty() || asked.contains(state))
        .map(state ->
            Map.entry(state, count(scope, filter.with(Facet.PRESENCE, Set.of(state)), now)))
        .filter(entry -> entry.getValue() > 0)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  private static Map<String, Long> grouped(
      StatelessSession session, Scope scope, DeviceFilter filter, Facet facet, Instant now) {
    var conditions = new DeviceConditions(scope, filter, now);
    var value = DeviceConditions.value(facet);
    var found =
        conditions
            .on(
                session.createSelectionQuery(
                    "select "
                        + value
                        + ", count(*) from DeviceRow d where "
                        + conditions.where()
                        + " group by "
                        + value,
                    Object[].class))
            .getResultList();
    var names = facet == Facet.SITE ? siteNames(session, scope, found) : Map.<Object, String>of();
    return found.stream()
        .collect(
            toMap(
                row -> names.getOrDefault(row[0], row[0].toString()),
                row -> (Long) row[1],
                Long::sum,
                TreeMap::new));
  }

  private static Map<Object, String> siteNames(
      StatelessSession session, Scope scope, List<Object[]> found) {
    var ids = found.stream().map(row -> (UUID) row[0]).toList();
    return SiteRow.byId(session, scope.tenant().value(), ids).values().stream()
        .collect(toMap(site -> site.id, SiteRow::shown));
  }

  @Override
  public List<Device> find(Scope scope, Collection<DeviceId> ids) {
    var records = sessions.from(session -> SourceRecordRow.ofDevices(session, scope.tenant(), ids));
    return records.stream().collect(groupingBy(SourceRecord::device)).entrySet().stream()
        .map(one -> new Device(one.getKey(), one.getValue()))
        .filter(device -> scope.reaches(device.main().site().site().value()))
        .toList();
  }

  /** Whether this reader may see what hangs on the device. */
  boolean reaches(Scope scope, DeviceId id) {
    return scope.wholeTenant() || find(scope, id).isPresent();
  }
}
