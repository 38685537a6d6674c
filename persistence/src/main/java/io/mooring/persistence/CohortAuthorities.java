package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.TenantId;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.AuthorityCohort;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Workload;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Tells of cohorts who is in charge of their workloads today, as their sites are set now: computed
 * for the few that differ in authority, and kept for the day by nobody but {@link ToldToday}.
 */
final class CohortAuthorities {

  /** What two columns of a cohort say. */
  record Alike(String authority, UUID site) {}

  private final StatelessSession session;
  private final UUID tenant;
  private final Instant now;
  private final ToldToday told;
  private @Nullable Map<UUID, SiteAuthority> sites;
  private @Nullable Map<ToldToday.Asked, String> answers;
  private @Nullable List<Alike> all;

  CohortAuthorities(StatelessSession session, UUID tenant, Instant now, ToldToday told) {
    this.session = session;
    this.tenant = tenant;
    this.now = now;
    this.told = told;
  }

  /** As filters spell it. */
  String inCharge(Alike alike, Facet workload) {
    return answers().computeIfAbsent(new ToldToday.Asked(alike, workload), this::answer);
  }

  private Map<ToldToday.Asked, String> answers() {
    var known = answers;
    if (known == null) {
      known = told.answers(tenant, LocalDate.ofInstant(now, ZoneOffset.UTC), sites());
      answers = known;
    }
    return known;
  }

  private String answer(ToldToday.Asked asked) {
    var site = sites().getOrDefault(asked.alike().site(), SiteAuthority.UNKNOWN);
    return new AuthorityCohort(asked.alike().authority())
        .inCharge(Workload.of(asked.workload()), site, now)
        .key();
  }

  private Map<UUID, SiteAuthority> sites() {
    var known = sites;
    if (known == null) {
      known = read();
      sites = known;
    }
    return known;
  }

  private Map<UUID, SiteAuthority> read() {
    var sliders = HibernateSliders.all(session, tenant);
    return session
        .createSelectionQuery("from SiteRow where tenant = :tenant", SiteRow.class)
        .setParameter("tenant", tenant)
        .stream()
        .collect(toMap(row -> row.id, row -> authority(row, sliders)));
  }

  private static SiteAuthority authority(
      SiteRow row, Map<SiteKey, Map<Workload, AttestedSlider>> sliders) {
    var key = new SiteKey(new TenantId(row.tenant), new SiteId(row.id));
    return new SiteAuthority(row.version, sliders.getOrDefault(key, Map.of()));
  }

  /**
   * Those that the filter wants of cohorts {@code c}, or all but the others where these are fewer.
   */
  String condition(DeviceFilter filter, BiConsumer<String, Object> parameter) {
    var wanted = new ArrayList<Alike>();
    var others = new ArrayList<Alike>();
    all().forEach(alike -> (isWanted(alike, filter) ? wanted : others).add(alike));
    return wanted.size() <= others.size()
        ? among(wanted, parameter)
        : "not " + among(others, parameter);
  }

  private boolean isWanted(Alike alike, DeviceFilter filter) {
    return filter.facets().entrySet().stream()
        .filter(asked -> asked.getKey().isWorkload())
        .allMatch(asked -> asked.getValue().contains(inCharge(alike, asked.getKey())));
  }

  private static String among(List<Alike> alike, BiConsumer<String, Object> parameter) {
    var bySite = new ArrayList<String>();
    alike.stream()
        .collect(groupingBy(Alike::site, mapping(Alike::authority, toList())))
        .forEach((site, authorities) -> {
          var n = bySite.size();
          parameter.accept("alikeAt" + n, site);
          parameter.accept("alike" + n, authorities);
          bySite.add("c.mainSite = :alikeAt%1$d and c.authority in (:alike%1$d)".formatted(n));
        });
    return bySite.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", bySite) + ")";
  }

  private List<Alike> all() {
    var known = all;
    if (known == null) {
      known =
          session
              .createSelectionQuery(
                  """
                  select distinct c.authority, c.mainSite from CohortRow c
                  where c.tenant = :tenant and c.devices > 0
                  """,
                  Object[].class)
              .setParameter("tenant", tenant)
              .stream()
              .map(row -> new Alike((String) row[0], (UUID) row[1]))
              .toList();
      all = known;
    }
    return known;
  }
}
