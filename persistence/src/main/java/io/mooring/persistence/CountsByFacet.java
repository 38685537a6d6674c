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
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Counts devices by the values of a facet, as {@link DeviceCounts} finds them. */
final class CountsByFacet {

  /** What tells who is in charge. */
  private static final String ALIKE = "c.authority, c.mainSite";

  /** No site, and not what stands for none either. */
  private static final UUID NOBODY = new UUID(-1, -1);

  private final StatelessSession session;
  private final Scope scope;
  private final Instant now;
  private final DeviceCounts counts;

  CountsByFacet(StatelessSession session, Scope scope, Instant now, int few) {
    this.session = session;
    this.scope = scope;
    this.now = now;
    counts = new DeviceCounts(session, scope, now, few);
  }

  /** Where nothing is searched all workloads are counted in one. */
  Map<Facet, FacetCounts> by(Collection<Facet> facets, DeviceFilter filter) {
    var counted = new EnumMap<Facet, FacetCounts>(Facet.class);
    if (!filter.searches() && facets.stream().anyMatch(Facet::isWorkload)) {
      var alike = byCohort(ALIKE, filter).toList();
      facets.stream()
          .filter(Facet::isWorkload)
          .forEach(workload -> counted.put(workload, inCharge(workload, alike)));
    }
    facets.forEach(facet -> counted.computeIfAbsent(facet, one -> by(one, filter)));
    return counted;
  }

  private FacetCounts inCharge(Facet workload, List<Object[]> counted) {
    return FacetCounts.exactly(
        summed(
            counted.stream(),
            row -> counts.authorities.inCharge(alike(row[0], row[1]), workload),
            2));
  }

  private static Alike alike(Object authority, Object site) {
    return new Alike((String) authority, (UUID) site);
  }

  private FacetCounts by(Facet facet, DeviceFilter filter) {
    if (filter.searches()) {
      var found = searched(facet, filter);
      var names = facet == Facet.SITE || facet.isWorkload() ? ofCohorts(facet, found) : Map.of();
      return FacetCounts.counted(
          summed(found.stream(), row -> names.getOrDefault(row[0], row[0]).toString(), 1));
    }
    return FacetCounts.exactly(
        facet == Facet.PRESENCE ? presences(filter) : named(facet, byCohort(facet, filter)));
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
    var names =
        facet == Facet.SITE
            ? siteNames(found.stream().map(row -> row[0]))
            : Map.<Object, String>of();
    return summed(found.stream(), row -> names.getOrDefault(row[0], row[0].toString()), 1);
  }

  /**
   * @param number the column with how many they are
   */
  private static Map<String, Long> summed(
      Stream<Object[]> counted, Function<Object[], String> value, int number) {
    return counted.collect(toMap(value, row -> (Long) row[number], Long::sum, TreeMap::new));
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

  /** No further than a search is counted; grouped outside, as values may need the clock. */
  private List<Object[]> searched(Facet facet, DeviceFilter filter) {
    var conditions = counts.conditions(filter);
    var devices = shown(facet) + " as v" + counts.way(filter, conditions);
    var text =
        "select k.v, count(*) from (select %s limit %d) k group by k.v"
            .formatted(devices, Total.MOST + 1);
    if (facet == Facet.PRESENCE) {
      conditions.with("fresh", freshSites());
    }
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

  /**
   * Cast: Hibernate takes a derived table's column for that of the table behind it. A hint would
   * find its way into what is selected, so no query is selected here.
   */
  private static String shown(Facet facet) {
    return facet == Facet.SITE || facet.isWorkload()
        ? "d.cohort + 0"
        : "cast(" + DeviceConditions.value("d", facet) + " as string)";
  }

  /** The facet's value by cohort. */
  private Map<Object, Object> ofCohorts(Facet facet, List<Object[]> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    var cohorts =
        session
            .createSelectionQuery(
                "select c.id, "
                    + ALIKE
                    + " from CohortRow c where c.tenant = :tenant and c.id in (:ids)",
                Object[].class)
            .setParameter("tenant", scope.tenant().value())
            .setParameterList("ids", found.stream().map(row -> (Long) row[0]).toList())
            .getResultList();
    var sites = siteNames(cohorts.stream().map(row -> row[2]));
    return cohorts.stream()
        .collect(
            toMap(
                row -> row[0],
                row ->
                    facet == Facet.SITE
                        ? sites.getOrDefault(row[2], row[2].toString())
                        : counts.authorities.inCharge(alike(row[1], row[2]), facet)));
  }

  private List<Object[]> groups(DeviceConditions conditions, String query, String value) {
    return conditions.query(session, query + " group by " + value, Object[].class).getResultList();
  }

  private Map<Object, String> siteNames(Stream<Object> found) {
    var ids = found.map(id -> (UUID) Objects.requireNonNull(id)).distinct().toList();
    return new HashMap<>(
        SiteRow.byId(session, scope.tenant().value(), ids).values().stream()
            .collect(toMap(site -> site.id, SiteRow::shown)));
  }
}
