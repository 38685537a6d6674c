package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.mooring.access.TenantId;
import io.mooring.authority.AttestedSlider;
import io.mooring.authority.Sliders;
import io.mooring.authority.Workload;
import io.mooring.site.SiteKey;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link Sliders} in the database. */
final class HibernateSliders implements Sliders {

  private final Sessions sessions;

  HibernateSliders(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<SiteKey, Map<Workload, AttestedSlider>> all(TenantId tenant) {
    return sessions.from(session -> all(session, tenant.value()));
  }

  static Map<SiteKey, Map<Workload, AttestedSlider>> all(StatelessSession session, UUID tenant) {
    return session
        .createSelectionQuery("from SliderRow where tenant = :tenant", SliderRow.class)
        .setParameter("tenant", tenant)
        .stream()
        .collect(groupingBy(SliderRow::siteKey, toMap(row -> row.workload, SliderRow::toSlider)));
  }

  /** Of two at once the second breaks the key, runs again and takes the first one's place. */
  @Override
  public void put(SiteKey site, Workload workload, AttestedSlider slider) {
    sessions.run(session -> {
      var row = SliderRow.of(site, workload, slider);
      if (session.get(SliderRow.class, row.key()) == null) {
        session.insert(row);
      } else {
        session.update(row);
      }
    });
  }

  @Override
  public void forget(SiteKey site, Workload workload) {
    sessions.run(session ->
        session
            .createMutationQuery(
                "delete SliderRow where tenant = :tenant and site = :site and workload = :workload")
            .setParameter("tenant", site.tenant().value())
            .setParameter("site", site.site().value())
            .setParameter("workload", workload)
            .executeUpdate());
  }
}
