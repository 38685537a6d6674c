package io.mooring.site;

import io.mooring.access.TenantId;

/** A site, led by its tenant: what every row and every query of a site begins with. */
public record SiteKey(TenantId tenant, SiteId site) {

  /** Under which what Intune delivers to a tenant is kept. */
  public static SiteKey intune(TenantId tenant) {
    return new SiteKey(tenant, SiteId.INTUNE);
  }

  public SourceKind kind() {
    return site.equals(SiteId.INTUNE) ? SourceKind.INTUNE : SourceKind.CONFIGMGR;
  }
}
