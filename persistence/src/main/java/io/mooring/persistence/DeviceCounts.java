package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceSort;
import io.mooring.device.Facet;
import io.mooring.device.Presence;
import io.mooring.device.Total;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Counts devices: without a search by their cohorts, with one by what it finds. */
final class DeviceCounts {

  private static final String FOUND =
      " from DeviceTermRow t join DeviceRow d on d.tenant = t.tenant and d.id = t.device where "
          + Lead.TERMS
          + " and ";

  private final StatelessSession session;
  private final Scope scope;
  private final Instant now;

  DeviceCounts(StatelessSession session, Scope scope, Instant now) {
    this.session = session;
    this.scope = scope;
    this.now = now;
  }

  Total total(DeviceFilter filter) {
    return filter.searches()
        ? Total.counted(found(filter, Total.MOST + 1))
        : Total.exactly(ofCohorts(filter));
  }

  /** How many are there, counted to the end. */
  private long exactly(DeviceFilter filter) {
    return filter.searches() ? found(filter, Integer.MAX_VALUE) : ofCohorts(filter);
  }

  long ofCohorts(DeviceFilter filter) {
    var conditions = conditions(filter);
    var whole =
        number(
            conditions,
            "select coalesce(sum(c.devices), 0) from CohortRow c where "
                + conditions.wholeCohorts());
    return whole + (someOpen(conditions) ? number(conditions, open(conditions, "count(*)")) : 0);
  }

  /** Whether some cohort's devices must be asked one by one. */
  boolean someOpen(DeviceConditions conditions) {
    return conditions.asksPresence()
        && number(conditions, "select count(*) from CohortRow c where " + conditions.openCohorts())
            > 0;
  }

  private static String open(DeviceConditions conditions, String what) {
    return "select "
        + what
        + " from CohortRow c join DeviceRow d on d.tenant = c.tenant and d.cohort = c.id where "
        + conditions.openCohorts()
        + " and "
        + conditions.byItself();
  }

  private long found(DeviceFilter filter, long most) {
    var conditions = conditions(filter);
    var lead = lead(filter);
    return lead == null ? named(conditions, most) : found(conditions, lead, most);
  }

  private long named(DeviceConditions conditions, long most) {
    var from = " from DeviceRow d where " + conditions.devices(null, someOpen(conditions));
    var text = upTo(most, "d.id as id" + from, "d.tenant, d.placeName, d.id");
    var query = conditions.query(session, text, Long.class);
    return Hint.index(query, DeviceRow.index(DeviceSort.NAME)).getSingleResult();
  }

  private long found(DeviceConditions conditions, Lead lead, long most) {
    lead.on(conditions);
    var from =
        conditions.narrows()
            ? FOUND + conditions.devices(lead, someOpen(conditions))
            : " from DeviceTermRow t where " + Lead.TERMS;
    return number(conditions, upTo(most, "t.device as id" + from, "t.tenant, t.term, t.device"));
  }

  private static String upTo(long most, String devices, String order) {
    return "select count(*) from (select "
        + devices
        + " order by "
        + order
        + " limit "
        + most
        + ") k";
  }

  private long number(DeviceConditions conditions, String query) {
    return conditions.query(session, query, Long.class).getSingleResult();
  }

  /** The word that finds least; null without any. */
  @Nullable Lead lead(DeviceFilter filter) {
    var words = filter.words();
    return words.size() < 2
        ? words.stream().map(Lead::new).findFirst().orElse(null)
        : words.stream()
            .map(Lead::new)
            .min((one, other) -> Long.compare(few(one), few(other)))
            .orElseThrow();
  }

  /** How many devices the word finds, counted no further than the answer matters. */
  long few(Lead lead) {
    return found(conditions(DeviceFilter.EVERYTHING), lead, DeviceListing.FEW + 1L);
  }

  /** Whether few names have the parts. */
  boolean fewParts(DeviceFilter filter) {
    return found(filter, DeviceListing.FEW + 1L) <= DeviceListing.FEW;
  }

  private DeviceConditions conditions(DeviceFilter filter) {
    return new DeviceConditions(scope, filter, now);
  }

  Map<String, Long> by(Facet facet, DeviceFilter filter) {
    return facet == Facet.PRESENCE ? presences(filter) : grouped(facet, filter);
  }

  private Map<String, Long> presences(DeviceFilter filter) {
    var asked = filter.values(Facet.PRESENCE);
    return Arrays.stream(Presence.State.values())
        .map(Presence.State::key)
        .filter(state -> asked.isEmpty() || asked.contains(state))
        .map(state -> Map.entry(state, exactly(filter.with(Facet.PRESENCE, Set.of(state)))))
        .filter(entry -> entry.getValue() > 0)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  private Map<String, Long> grouped(Facet facet, DeviceFilter filter) {
    var found = (filter.searches() ? searched(facet, filter) : byCohort(facet, filter)).toList();
    var names = facet == Facet.SITE ? siteNames(found) : Map.<Object, String>of();
    return found.stream()
        .collect(
            toMap(
                row -> names.getOrDefault(row[0], row[0].toString()),
                row -> (Long) row[1],
                Long::sum,
                TreeMap::new));
  }

  private Stream<Object[]> byCohort(Facet facet, DeviceFilter filter) {
    var conditions = conditions(filter);
    var value = DeviceConditions.value("c", facet);
    var whole =
        "select %s, sum(c.devices) from CohortRow c where %s"
            .formatted(value, conditions.wholeCohorts());
    var rows = groups(conditions, whole, value).stream();
    return someOpen(conditions)
        ? Stream.concat(
            rows, groups(conditions, open(conditions, value + ", count(*)"), value).stream())
        : rows;
  }

  private Stream<Object[]> searched(Facet facet, DeviceFilter filter) {
    var conditions = conditions(filter);
    var lead = lead(filter);
    var value = DeviceConditions.value("d", facet);
    var devices = conditions.devices(lead, someOpen(conditions));
    if (lead != null) {
      lead.on(conditions);
    }
    var from = lead == null ? " from DeviceRow d where " : FOUND;
    return groups(conditions, "select " + value + ", count(*)" + from + devices, value).stream();
  }

  private List<Object[]> groups(DeviceConditions conditions, String query, String value) {
    return conditions.query(session, query + " group by " + value, Object[].class).getResultList();
  }

  private Map<Object, String> siteNames(List<Object[]> found) {
    var ids = found.stream().map(row -> (UUID) Objects.requireNonNull(row[0])).toList();
    return new HashMap<>(
        SiteRow.byId(session, scope.tenant().value(), ids).values().stream()
            .collect(toMap(site -> site.id, SiteRow::shown)));
  }
}
