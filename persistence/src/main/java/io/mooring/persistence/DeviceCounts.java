package io.mooring.persistence;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceSort;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
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
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Counts devices: without a search by their cohorts, with one by what it finds. */
final class DeviceCounts {

  /** In no order: a tenant is but one. */
  private static final String ANY = " order by c.tenant";

  private static final String NAMES = " order by d.tenant, d.placeName, d.id";

  /** No site, and not what stands for none either. */
  private static final UUID NOBODY = new UUID(-1, -1);

  private final StatelessSession session;
  private final Scope scope;
  private final Instant now;
  private final int few;

  /**
   * @param few so many devices are read in no time
   */
  DeviceCounts(StatelessSession session, Scope scope, Instant now, int few) {
    this.session = session;
    this.scope = scope;
    this.now = now;
    this.few = few;
  }

  Total total(DeviceFilter filter) {
    return filter.searches()
        ? Total.counted(found(filter, Total.MOST + 1))
        : Total.exactly(ofCohorts(filter));
  }

  /** Whether the facets and the scope leave few devices. */
  boolean fewInCohorts(DeviceFilter filter) {
    var conditions = conditions(new DeviceFilter("", filter.facets()));
    if (!conditions.byCohort()) {
      return false;
    }
    var rest = few - whole(conditions);
    return rest >= 0
        && (!someOpen(conditions)
            || found(conditions, open(conditions, "d.id as id") + ANY, rest + 1) <= rest);
  }

  private long ofCohorts(DeviceFilter filter) {
    var conditions = conditions(filter);
    return whole(conditions)
        + (someOpen(conditions) ? number(conditions, "select " + open(conditions, "count(*)")) : 0);
  }

  /** The devices of those cohorts that are wanted one and all. */
  private long whole(DeviceConditions conditions) {
    return number(
        conditions,
        "select coalesce(sum(c.devices), 0) from CohortRow c where " + conditions.wholeCohorts());
  }

  /** Whether some cohort's devices must be asked one by one. */
  boolean someOpen(DeviceConditions conditions) {
    return conditions.asksPresence()
        && number(conditions, "select count(*) from CohortRow c where " + conditions.openCohorts())
            > 0;
  }

  private static String open(DeviceConditions conditions, String what) {
    return what
        + DeviceConditions.FROM_COHORTS
        + conditions.openCohorts()
        + " and "
        + conditions.byItself();
  }

  /** Counted no further than {@code most}. */
  private long found(DeviceFilter filter, long most) {
    var conditions = conditions(filter);
    if (conditions.aWordAlone()) {
      return begun(new Lead(filter.words().getFirst()), most);
    }
    return found(conditions, "d.id as id" + way(filter, conditions), most);
  }

  /** What is searched, and in which order it is walked along to be counted. */
  private String way(DeviceFilter filter, DeviceConditions conditions) {
    if (fewInCohorts(filter)) {
      return conditions.fromCohorts(someOpen(conditions)) + " order by d.id";
    }
    var lead = lead(filter);
    if (lead == null) {
      return " from DeviceRow d where " + conditions.devices(null, someOpen(conditions)) + NAMES;
    }
    lead.on(conditions);
    return Lead.FOUND + conditions.devices(lead, someOpen(conditions)) + Lead.ORDER;
  }

  private long found(DeviceConditions conditions, String devices, long most) {
    var text = "select count(*) from (select " + devices + " limit " + most + ") k";
    return hinted(conditions.query(session, text, Long.class), devices).getSingleResult();
  }

  /** Nothing but names is searched for parts. */
  private static <T> SelectionQuery<T> hinted(SelectionQuery<T> query, String devices) {
    return devices.endsWith(NAMES) ? Hint.index(query, DeviceRow.index(DeviceSort.NAME)) : query;
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
            .min(comparingLong(lead -> begun(lead, few + 1L)))
            .orElseThrow();
  }

  boolean few(Lead lead) {
    return begun(lead, few + 1L) <= few;
  }

  /** How many devices the word finds, told by its terms alone. */
  private long begun(Lead lead, long most) {
    var conditions = lead.on(conditions(DeviceFilter.EVERYTHING));
    var terms = "t.device as id from DeviceTermRow t where " + Lead.TERMS + Lead.ORDER;
    return found(conditions, terms, most);
  }

  /** Whether few names have the parts. */
  boolean fewParts(DeviceFilter filter) {
    return found(filter, few + 1L) <= few;
  }

  private DeviceConditions conditions(DeviceFilter filter) {
    return new DeviceConditions(scope, filter, now);
  }

  FacetCounts by(Facet facet, DeviceFilter filter) {
    if (filter.searches()) {
      var found = searched(facet, filter);
      var names = facet == Facet.SITE ? sitesOfCohorts(found) : Map.<Object, String>of();
      return FacetCounts.counted(summed(found.stream(), names));
    }
    return FacetCounts.exactly(
        facet == Facet.PRESENCE ? presences(filter) : named(facet, byCohort(facet, filter)));
  }

  private Map<String, Long> presences(DeviceFilter filter) {
    var asked = filter.values(Facet.PRESENCE);
    return Arrays.stream(Presence.State.values())
        .map(Presence.State::key)
        .filter(state -> asked.isEmpty() || asked.contains(state))
        .map(state -> Map.entry(state, ofCohorts(filter.with(Facet.PRESENCE, Set.of(state)))))
        .filter(entry -> entry.getValue() > 0)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  private Map<String, Long> named(Facet facet, Stream<Object[]> counted) {
    var found = counted.toList();
    return summed(found.stream(), facet == Facet.SITE ? siteNames(found) : Map.of());
  }

  private static Map<String, Long> summed(Stream<Object[]> counted, Map<Object, String> names) {
    return counted.collect(
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
            rows,
            groups(conditions, "select " + open(conditions, value + ", count(*)"), value).stream())
        : rows;
  }

  /** No further than a search is counted; grouped outside, as values may need the clock. */
  private List<Object[]> searched(Facet facet, DeviceFilter filter) {
    var conditions = conditions(filter);
    var devices = shown(facet) + " as v" + way(filter, conditions);
    var text =
        "select k.v, count(*) from (select %s limit %d) k group by k.v"
            .formatted(devices, Total.MOST + 1);
    if (facet == Facet.PRESENCE) {
      conditions.with("fresh", freshSites());
    }
    return hinted(conditions.query(session, text, Object[].class), devices).getResultList();
  }

  /** Whose passes speak for presence now; never none. */
  private List<UUID> freshSites() {
    var fresh =
        session
            .createSelectionQuery(
                "select id from SiteRow where tenant = :tenant and hotAsOf >= :edge", UUID.class)
            .setParameter("tenant", scope.tenant().value())
            .setParameter("edge", now.minus(Presence.FRESH))
            .getResultList();
    return fresh.isEmpty() ? List.of(NOBODY) : fresh;
  }

  /**
   * Cast: Hibernate takes a derived table's column for that of the table behind it. A hint would
   * find its way into what is selected, so no query is selected here.
   */
  private static String shown(Facet facet) {
    return facet == Facet.SITE
        ? "d.cohort + 0"
        : "cast(" + DeviceConditions.value("d", facet) + " as string)";
  }

  private Map<Object, String> sitesOfCohorts(List<Object[]> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    var cohorts =
        session
            .createSelectionQuery(
                "select c.id, c.mainSite from CohortRow c where c.tenant = :tenant and c.id in (:ids)",
                Object[].class)
            .setParameter("tenant", scope.tenant().value())
            .setParameterList("ids", found.stream().map(row -> (Long) row[0]).toList())
            .getResultList();
    var sites = siteNames(cohorts.stream().map(row -> new Object[] {row[1]}).toList());
    return cohorts.stream()
        .collect(toMap(row -> row[0], row -> sites.getOrDefault(row[1], row[1].toString())));
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
