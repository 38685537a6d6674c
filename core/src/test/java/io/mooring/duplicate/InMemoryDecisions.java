package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Decisions} in memory. */
public final class InMemoryDecisions implements Decisions {

  private final List<KeptDecision> kept = new ArrayList<>();

  @Override
  public synchronized void add(Decision decision) {
    kept.add(new KeptDecision(decision, null));
  }

  @Override
  public synchronized Optional<KeptDecision> find(TenantId tenant, UUID id) {
    return of(tenant).stream().filter(one -> one.decision().id().equals(id)).findFirst();
  }

  private List<KeptDecision> of(TenantId tenant) {
    return kept.stream().filter(one -> one.decision().by().tenant().equals(tenant)).toList();
  }

  /** Those that were not taken back. */
  public synchronized List<Decision> standing(TenantId tenant) {
    return of(tenant).stream()
        .filter(one -> one.takenBack() == null)
        .map(KeptDecision::decision)
        .toList();
  }

  @Override
  public synchronized boolean takeBack(TenantId tenant, UUID id, TakenBack back) {
    var stands = find(tenant, id).filter(one -> one.takenBack() == null);
    stands.ifPresent(one -> kept.set(kept.indexOf(one), one.takenBack(back)));
    return stands.isPresent();
  }

  @Override
  public synchronized Paged<KeptDecision> page(TenantId tenant, Wanted wanted) {
    var after = wanted.after();
    return Paged.of(
        of(tenant).stream()
            .filter(one -> after == null || id(one).compareTo(after.id()) < 0)
            .sorted(Comparator.comparing(InMemoryDecisions::id).reversed())
            .limit(wanted.limit() + 1L)
            .toList(),
        wanted.limit(),
        one -> new Place("", id(one)));
  }

  private static String id(KeptDecision one) {
    return one.decision().id().toString();
  }

  @Override
  public synchronized long count(TenantId tenant) {
    return of(tenant).size();
  }
}
