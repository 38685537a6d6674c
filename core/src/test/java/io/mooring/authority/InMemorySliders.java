package io.mooring.authority;

import io.mooring.access.TenantId;
import io.mooring.site.SiteKey;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link Sliders} in memory. */
public final class InMemorySliders implements Sliders {

  private final Map<SiteKey, Map<Workload, AttestedSlider>> sites = new HashMap<>();

  @Override
  public Map<SiteKey, Map<Workload, AttestedSlider>> all(TenantId tenant) {
    return sites.entrySet().stream()
        .filter(entry -> entry.getKey().tenant().equals(tenant))
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
  }

  @Override
  public void put(SiteKey site, Workload workload, AttestedSlider slider) {
    sites.computeIfAbsent(site, _ -> new HashMap<>()).put(workload, slider);
  }

  @Override
  public void forget(SiteKey site, Workload workload) {
    sites.getOrDefault(site, new HashMap<>()).remove(workload);
  }
}
