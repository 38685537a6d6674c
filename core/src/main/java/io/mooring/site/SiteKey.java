package io.mooring.site;

import io.mooring.access.TenantId;
import io.mooring.mdm.MdmName;

/** A site, led by its tenant: what every row and every query of a site begins with. */
public record SiteKey(TenantId tenant, SiteId site) {

  /** Under which what Intune delivers to a tenant is kept. */
  public static SiteKey intune(TenantId tenant) {
    return new SiteKey(tenant, SiteId.INTUNE);
  }

  /** Under which what a third-party MDM of a tenant lists is kept. */
  public static SiteKey of(TenantId tenant, MdmName mdm) {
    return new SiteKey(tenant, SiteId.of(mdm));
  }

  public SourceKind kind() {
    return site.kind();
  }
}
