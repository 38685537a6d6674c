package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.time.Instant;
import java.util.Collection;

/** The pairs of devices that may be one, as they were when they were last looked at. */
public interface Suspects {

  /**
   * These are all the pairs that the devices are part of from now on.
   *
   * @param at when it was looked
   */
  void replace(
      TenantId tenant,
      Collection<DeviceId> devices,
      Collection<SuspectedDuplicate> pairs,
      Instant at);

  /** Drops those that were not looked at since. */
  void forget(TenantId tenant, Instant since);

  /** Those that most speaks for come first; nothing is searched. */
  Paged<SuspectedDuplicate> page(TenantId tenant, Wanted wanted);

  long count(TenantId tenant);
}
