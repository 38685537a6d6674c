package io.mooring.authority;

import io.mooring.access.TenantId;
import io.mooring.site.SiteKey;
import java.util.Map;

/** Where the sliders of sites stand, as people have said. */
public interface Sliders {

  /** Of each site those that somebody has told. */
  Map<SiteKey, Map<Workload, AttestedSlider>> all(TenantId tenant);

  /** In place of what was said before. */
  void put(SiteKey site, Workload workload, AttestedSlider slider);

  /** Nothing is known of it any more. */
  void forget(SiteKey site, Workload workload);
}
