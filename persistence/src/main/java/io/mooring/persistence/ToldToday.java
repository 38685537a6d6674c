package io.mooring.persistence;

import io.mooring.authority.SiteAuthority;
import io.mooring.device.Facet;
import io.mooring.persistence.CohortAuthorities.Alike;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What was told today of who is in charge, for as long as the sites are set as they were. */
final class ToldToday {

  /** A question, whose answer holds for the day. */
  record Asked(Alike alike, Facet workload) {}

  private record Day(
      LocalDate date, Map<UUID, SiteAuthority> sites, ConcurrentMap<Asked, String> answers) {

    boolean is(LocalDate other, Map<UUID, SiteAuthority> set) {
      return date.equals(other) && sites.equals(set);
    }
  }

  private final ConcurrentMap<UUID, Day> tenants = new ConcurrentHashMap<>();

  /** The answers so far; none where another day has begun, or a site is set otherwise. */
  ConcurrentMap<Asked, String> answers(
      UUID tenant, LocalDate date, Map<UUID, SiteAuthority> sites) {
    var day =
        tenants.compute(
            tenant,
            (_, known) ->
                known != null && known.is(date, sites)
                    ? known
                    : new Day(date, sites, new ConcurrentHashMap<>()));
    return day.answers();
  }
}
