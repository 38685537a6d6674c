package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import io.mooring.access.Scope;
import io.mooring.device.DeviceSort;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * The devices that something is kept of beside them, in order of name: few are read and sorted, of
 * more the index of names is walked along.
 */
final class DevicesHaving {

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::order).thenComparing(Place::id);

  private final StatelessSession session;
  private final Scope scope;
  private final List<String> having;
  private final Map<String, Object> values = new HashMap<>();
  private final int few;

  /**
   * Nothing is read yet.
   *
   * @param having any of these, each one range of an index, such as {@code AppDeviceRow s where
   *     s.tenant = :tenant and s.app = :app}
   */
  DevicesHaving(
      StatelessSession session,
      Scope scope,
      List<String> having,
      Map<String, Object> values,
      int few) {
    this.session = session;
    this.scope = scope;
    this.having = having;
    this.values.putAll(values);
    this.values.put("tenant", scope.tenant().value());
    this.values.put("sites", scope.sites());
    this.few = few;
  }

  Paged<DeviceSummary> page(Wanted wanted, Instant now) {
    var ids = ids();
    var found = ids.size() <= few ? sorted(ids, wanted) : walked(wanted);
    var page = Paged.of(found, wanted.limit(), Function.identity());
    return new Paged<>(summaries(page.items(), now), page.next());
  }

  /** All of them where they are few. */
  private Set<UUID> ids() {
    var ids = new HashSet<UUID>();
    for (var one : having) {
      if (ids.size() <= few) {
        ids.addAll(
            query("select s.device from " + one, UUID.class)
                .setMaxResults(few + 1)
                .getResultList());
      }
    }
    return ids;
  }

  private List<Place> sorted(Set<UUID> ids, Wanted wanted) {
    var after = wanted.after();
    return rows(ids, "select id, placeName, mainSite ", Object[].class)
        .filter(row -> scope.reaches((UUID) row[2]))
        .map(row -> new Place((String) row[1], row[0].toString()))
        .filter(place -> after == null || IN_ORDER.compare(place, after) > 0)
        .sorted(IN_ORDER)
        .limit(wanted.limit() + 1L)
        .toList();
  }

  private List<Place> walked(Wanted wanted) {
    var any =
        having.stream()
            .map(one -> "exists (select 1 from " + one + " and s.device = d.id)")
            .collect(joining(" or ", " and (", ")"));
    var text =
        "select d.placeName, d.id from DeviceRow d where d.tenant = :tenant"
            + (scope.wholeTenant() ? "" : " and d.mainSite in (:sites)")
            + after(wanted)
            + any
            + " order by d.tenant, d.placeName, d.id";
    return Hint.index(query(text, Object[].class), DeviceRow.index(DeviceSort.NAME))
        .setMaxResults(wanted.limit() + 1)
        .stream()
        .map(row -> new Place((String) row[0], row[1].toString()))
        .toList();
  }

  private String after(Wanted wanted) {
    var after = wanted.after();
    if (after == null) {
      return "";
    }
    values.put("place", after.order());
    values.put("id", UUID.fromString(after.id()));
    return " and d.placeName >= :place and (d.placeName > :place or d.id > :id)";
  }

  private <T> SelectionQuery<T> query(String text, Class<T> type) {
    return bound(session.createSelectionQuery(text, type), text, values);
  }

  /** Sets those of the values that the text names. */
  static <T> SelectionQuery<T> bound(
      SelectionQuery<T> query, String text, Map<String, Object> values) {
    values.forEach((name, value) -> {
      if (text.matches("(?s).*:" + name + "\\b.*")) {
        if (value instanceof Collection<?> several) {
          query.setParameterList(name, several);
        } else {
          query.setParameter(name, value);
        }
      }
    });
    return query;
  }

  private List<DeviceSummary> summaries(List<Place> places, Instant now) {
    var ids = places.stream().map(place -> UUID.fromString(place.id())).toList();
    var rows =
        rows(ids, "", DeviceRow.class)
            .collect(Collectors.toMap(row -> row.id, Function.identity(), (one, _) -> one));
    return HibernateDevices.summaries(
        session, scope, ids.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList(), now);
  }

  private <T> Stream<T> rows(Collection<UUID> ids, String select, Class<T> type) {
    var tenant = Map.of("tenant", scope.tenant().value());
    return CompoundKeys.of(tenant, "id", ids).stream()
        .flatMap(keys ->
            keys
                .on(
                    session.createSelectionQuery(
                        select + "from DeviceRow where " + keys.condition(), type))
                .stream());
  }
}
