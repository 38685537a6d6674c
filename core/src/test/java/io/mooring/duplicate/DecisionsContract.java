package io.mooring.duplicate;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.device.ResourceId;
import io.mooring.id.TimedId;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.SourceRecords;
import io.mooring.inventory.Traits;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Decisions} does, and how they are found by the records that they are on. */
public interface DecisionsContract {

  Decisions decisions();

  SourceRecords records();

  private static RecordKey key(TenantId tenant, SiteId site, long id) {
    return Traits.key(new SiteKey(tenant, site), new ResourceId(id));
  }

  private static Decision decision(
      TenantId tenant, Verdict verdict, Set<RecordKey> one, RecordKey other) {
    return new Decision(
        TimedId.at(MONDAY),
        verdict,
        one,
        Set.of(other),
        new PersonId(tenant, UUID.randomUUID()),
        "Ada",
        MONDAY,
        "I have seen it.");
  }

  private static TakenBack back(TenantId tenant) {
    var other = new PersonId(tenant, UUID.randomUUID());
    return new TakenBack(other, "Bob", MONDAY.plusSeconds(9), "It was another one.");
  }

  @Test
  default void aDecisionIsFoundByEachOfItsRecordsUntilItIsTakenBack() {
    var tenant = EstateContract.tenant();
    var site = SiteId.random();
    var merged =
        decision(
            tenant,
            Verdict.MERGED,
            Set.of(key(tenant, site, 1), key(tenant, SiteId.INTUNE, 2)),
            key(tenant, site, 3));
    assertThat(records().isDecided(tenant)).isFalse();

    decisions().add(merged);

    assertThat(records().isDecided(tenant)).isTrue();
    assertThat(merged.records())
        .allSatisfy(
            key -> assertThat(records().decisions(tenant, List.of(key))).containsExactly(merged));
    assertThat(records().decisions(tenant, List.of(key(tenant, site, 2)))).isEmpty();

    assertThat(decisions().takeBack(tenant, merged.id(), back(tenant))).isTrue();

    assertThat(records().isDecided(tenant)).isFalse();
    assertThat(records().decisions(tenant, merged.records().toList())).isEmpty();
  }

  /** Resource ids are the same everywhere. */
  @Test
  default void aDecisionIsItsTenantsAlone() {
    var tenant = EstateContract.tenant();
    var stranger = EstateContract.tenant();
    var made =
        decision(
            tenant,
            Verdict.KEPT_APART,
            Set.of(key(tenant, SiteId.INTUNE, 1)),
            key(tenant, SiteId.INTUNE, 2));
    decisions().add(made);

    assertThat(records().isDecided(stranger)).isFalse();
    assertThat(records().decisions(stranger, made.records().toList())).isEmpty();
    assertThat(decisions().find(stranger, made.id())).isEmpty();
    assertThat(decisions().page(stranger, Wanted.all(null, 9)).items()).isEmpty();
    assertThat(decisions().takeBack(stranger, made.id(), back(stranger))).isFalse();
    assertThat(decisions().find(tenant, made.id())).contains(new KeptDecision(made, null));
  }

  @Test
  default void allAreKeptAndPagedTheNewestFirst() {
    var tenant = EstateContract.tenant();
    var site = SiteId.random();
    var first =
        decision(tenant, Verdict.MERGED, Set.of(key(tenant, site, 1)), key(tenant, site, 2));
    var second =
        decision(tenant, Verdict.KEPT_APART, Set.of(key(tenant, site, 1)), key(tenant, site, 2));
    decisions().add(first);
    decisions().add(second);
    var back = back(tenant);
    decisions().takeBack(tenant, first.id(), back);

    assertThat(decisions().takeBack(tenant, first.id(), back(tenant)))
        .as("a second time")
        .isFalse();
    assertThat(decisions().count(tenant)).isEqualTo(2);
    var newest = decisions().page(tenant, Wanted.all(null, 1));
    assertThat(newest.items()).containsExactly(new KeptDecision(second, null));
    var older = decisions().page(tenant, Wanted.all(newest.next(), 1));
    assertThat(older.items()).containsExactly(new KeptDecision(first, back));
    assertThat(older.next()).isNull();
  }
}
