package io.mooring.site;

import io.mooring.access.TenantId;

/** A site, led by its tenant: what every row and every query of a site begins with. */
public record SiteKey(TenantId tenant, SiteId site) {}
