package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.Scope;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.Presence;
import io.mooring.device.Total;
import io.mooring.persistence.CohortAuthorities.Alike;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Counts devices by the values of a facet, as {@link DeviceCounts} finds them. */
final class CountsByFacet {

  /** What tells who is in charge. */
  private static final String ALIKE = "c.authority, c.mainSite";

  /** Computed, see {@link #searched}. */
  private static final String COHORT = "d.cohort + 0";

  /** No site, and not what stands for none either. */
  private static final UUID NOBODY = new UUID(-1, -1);

  private final StatelessSession session;
  private final Scope scope;
  private final Instant now;
  private final DeviceCounts counts;

  CountsByFacet(StatelessSession session, Scope scope, Instant now, DeviceCounts counts) {
    this.session = session;
    this.scope = scope;
    this.now = now;
    this.counts = counts;
  }

  /** All workloads by one query. */
  Map<Facet, FacetCounts> by(Collection<Facet> facets, DeviceFilter filter) {
    var counted = new EnumMap<Facet, FacetCounts>(Facet.class);
    var workloads = facets.stream().filter(Facet::isWorkload).toList();
    if (!workloads.isEmpty()) {
      var alike = filter.searches() ? searchedAlike(filter) : alike(byCohort(ALIKE, filter));
      workloads.forEach(workload -> counted.put(workload, inCharge(workload, alike, filter)));
    }
    facets.forEach(facet -> counted.computeIfAbsent(facet, one -> by(one, filter)));
    return counted;
  }

  /** How many devices are alike in authority. */
  private static Map<Alike, Long> alike(Stream<Object[]> counted) {
    return counted.collect(
        toMap(row -> alike(row[0], row[1]), row -> (Long) row[2], Long::sum, HashMap::new));
  }

  private static Alike alike(Object authority, Object site) {
    return new Alike((String) authority, (UUID) site);
  }

  private FacetCounts inCharge(Facet workload, Map<Alike, Long> alike, DeviceFilter filter) {
    var numbers =
        alike.entrySet().stream()
            .collect(
                toMap(
                    entry -> counts.authorities.inCharge(entry.getKey(), workload),
                    Map.Entry::getValue,
                    Long::sum,
                    TreeMap::new));
    return filter.searches() ? FacetCounts.counted(numbers) : FacetCounts.exactly(numbers);
  }

  private Map<Alike, Long> searchedAlike(DeviceFilter filter) {
    var found = searched(COHORT, filter);
    var cohorts = cohorts(found);
    return found.stream()
        .filter(row -> cohorts.containsKey(row[0]))
        .collect(
            toMap(
                row -> Objects.requireNonNull(cohorts.get(row[0])),
                row -> (Long) row[1],
                Long::sum,
                HashMap::new));
  }

  private FacetCounts by(Facet facet, DeviceFilter filter) {
    if (filter.searches()) {
      return FacetCounts.counted(searched(facet, filter));
    }
    return FacetCounts.exactly(
        facet == Facet.PRESENCE ? presences(filter) : named(facet, byCohort(facet, filter)));
  }

  private Map<String, Long> searched(Facet facet, DeviceFilter filter) {
    if (facet != Facet.SITE) {
      var value = "cast(" + DeviceConditions.value("d", facet) + " as string)";
      return summed(searched(value, filter).stream(), Map.of());
    }
    var found = searched(COHORT, filter);
    var cohorts = cohorts(found);
    var sites = siteNames(cohorts.values().stream().map(Alike::site));
    var names = new HashMap<Object, String>();
    cohorts.forEach(
        (id, alike) -> names.put(id, sites.getOrDefault(alike.site(), alike.site().toString())));
    return summed(found.stream(), names);
  }

  private Map<String, Long> presences(DeviceFilter filter) {
    var asked = filter.values(Facet.PRESENCE);
    return Arrays.stream(Presence.State.values())
        .map(Presence.State::key)
        .filter(state -> asked.isEmpty() || asked.contains(state))
        .map(
            state -> Map.entry(state, counts.ofCohorts(filter.with(Facet.PRESENCE, Set.of(state)))))
        .filter(entry -> entry.getValue() > 0)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  private Map<String, Long> named(Facet facet, Stream<Object[]> counted) {
    var found = counted.toList();
    return summed(
        found.stream(),
        facet == Facet.SITE ? siteNames(found.stream().map(row -> (UUID) row[0])) : Map.of());
  }

  private static Map<String, Long> summed(Stream<Object[]> counted, Map<?, String> names) {
    return counted.collect(
        toMap(
            row -> {
              var name = names.get(row[0]);
              return name == null ? row[0].toString() : name;
            },
            row -> (Long) row[1],
            Long::sum,
            TreeMap::new));
  }

  private Stream<Object[]> byCohort(Facet facet, DeviceFilter filter) {
    return byCohort(DeviceConditions.value("c", facet), filter);
  }

  private Stream<Object[]> byCohort(String value, DeviceFilter filter) {
    var conditions = counts.conditions(filter);
    var whole =
        "select %s, sum(c.devices) from CohortRow c where %s"
            .formatted(value, conditions.wholeCohorts());
    var rows = groups(conditions, whole, value).stream();
    if (!counts.someOpen(conditions)) {
      return rows;
    }
    var open = "select " + DeviceCounts.open(conditions, value + ", count(*)");
    return Stream.concat(rows, groups(conditions, open, value).stream());
  }

  /**
   * No further than a search is counted; grouped outside, as values may need the clock. Hibernate
   * takes a derived table's column for that of the table behind it, unless it is computed. A hint
   * would find its way into what is selected, so no query is selected here.
   */
  private List<Object[]> searched(String value, DeviceFilter filter) {
    var conditions = counts.conditions(filter);
    if (value.contains(":fresh")) {
      conditions.with("fresh", freshSites());
    }
    var devices = value + " as v" + counts.way(filter, conditions);
    var text =
        "select k.v, count(*) from (select %s limit %d) k group by k.v"
            .formatted(devices, Total.MOST + 1);
    return DeviceCounts.hinted(conditions.query(session, text, Object[].class), devices)
        .getResultList();
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

  /** What is alike in the cohorts that were found. */
  private Map<Object, Alike> cohorts(List<Object[]> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    return session
        .createSelectionQuery(
            "select c.id, "
                + ALIKE
                + " from CohortRow c where c.tenant = :tenant and c.id in (:ids)",
            Object[].class)
        .setParameter("tenant", scope.tenant().value())
        .setParameterList("ids", found.stream().map(row -> (Long) row[0]).toList())
        .stream()
        .collect(toMap(row -> row[0], row -> alike(row[1], row[2])));
  }

  private List<Object[]> groups(DeviceConditions conditions, String query, String value) {
    return conditions.query(session, query + " group by " + value, Object[].class).getResultList();
  }

  private Map<UUID, String> siteNames(Stream<UUID> found) {
    return SiteRow.byId(session, scope.tenant().value(), found.distinct().toList())
        .values()
        .stream()
        .collect(toMap(site -> site.id, SiteRow::shown));
  }
}
