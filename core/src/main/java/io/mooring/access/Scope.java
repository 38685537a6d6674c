package io.mooring.access;

import java.util.Set;
import java.util.UUID;

/**
 * The part of the estate that a reader sees: a tenant, and within it every site or only some.
 *
 * @param sites ids of the sites within reach; empty means every site of the tenant
 */
public record Scope(TenantId tenant, Set<UUID> sites) {

  public Scope {
    sites = Set.copyOf(sites);
  }

  public static Scope all(TenantId tenant) {
    return new Scope(tenant, Set.of());
  }

  public boolean wholeTenant() {
    return sites.isEmpty();
  }

  public boolean reaches(UUID site) {
    return wholeTenant() || sites.contains(site);
  }
}
