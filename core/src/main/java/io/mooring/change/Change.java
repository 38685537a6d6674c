package io.mooring.change;

import io.mooring.access.TenantId;
import java.util.UUID;

/** Something that watchers should look at again. It carries ids only: who looks, reads. */
public sealed interface Change {

  TenantId tenant();

  /** Facts, orders, notes or history of a device. */
  record OfDevice(TenantId tenant, UUID device) implements Change {}

  /** Health, settings or connector of a site. */
  record OfSite(TenantId tenant, UUID site) implements Change {}

  /** A site has an order to fetch. */
  record OrderQueued(TenantId tenant, UUID site) implements Change {}
}
