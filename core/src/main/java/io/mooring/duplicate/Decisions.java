package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import java.util.Optional;
import java.util.UUID;

/** What persons decided on devices that may be one: kept for ever, also what was taken back. */
public interface Decisions {

  void add(Decision decision);

  Optional<KeptDecision> find(TenantId tenant, UUID id);

  /** False when it does not stand any more, or there is none: then nothing changes. */
  boolean takeBack(TenantId tenant, UUID id, TakenBack back);

  /** The newest first; nothing is searched. */
  Paged<KeptDecision> page(TenantId tenant, Wanted wanted);

  long count(TenantId tenant);
}
