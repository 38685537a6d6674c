package io.mooring.duplicate;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.EstateContract;
import io.mooring.inventory.Suspecting;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.SuspectedDuplicate;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How devices that may be one are found, step by step, and kept as pairs. */
public interface SuspectsContract extends EstateContract {

  Suspects suspects();

  Looks looks();

  private Suspicion suspicion() {
    return new Suspicion(new Suspecting(records()), suspects());
  }

  private SourceRecord serial(SiteKey site, long id, String name, String serial) {
    return record(site, FIRST + id, Map.of(Column.NAME, name, Column.SERIAL_NUMBER, serial));
  }

  private List<SuspectedDuplicate> all(TenantId tenant) {
    return suspects().page(tenant, Wanted.all(null, 99)).items();
  }

  private static Set<DeviceId> pair(SourceRecord one, SourceRecord other) {
    return Set.of(one.device(), other.device());
  }

  @Test
  default void aLookComesByAllThatShareSomethingHoweverSmallItsSteps() {
    var tenant = EstateContract.tenant();
    var site = attached(tenant, "PS1");
    var twins = List.of(named(site, FIRST, "PC-1"), named(site, FIRST + 1, "PC-1"));
    var parts = List.of(serial(site, 2, "PC-2", "S-4711"), serial(site, 3, "PC-3", "S-4711"));
    put(twins);
    put(parts);
    put(LongStream.range(10, 40).mapToObj(n -> named(site, FIRST + n, "PC-" + n)).toList());
    var stranger = EstateContract.tenant();
    put(named(attached(stranger, "PS1"), FIRST, "PC-10"));

    var found = new HashSet<DeviceId>();
    var look = new Looks.Look(tenant, Looks.BEGINNING, MONDAY);
    var stretch = looks().next(look, 3);
    while (stretch.reached() != null) {
      found.addAll(stretch.devices());
      look = new Looks.Look(tenant, Objects.requireNonNull(stretch.reached()), MONDAY);
      stretch = looks().next(look, 3);
    }
    found.addAll(stretch.devices());

    var expected = new HashSet<>(pair(twins.getFirst(), twins.getLast()));
    expected.addAll(pair(parts.getFirst(), parts.getLast()));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  default void pairsAreKeptWithTheirEvidenceTheStrongestFirst() {
    var tenant = EstateContract.tenant();
    var site = attached(tenant, "PS1");
    var named = named(site, FIRST, "PC-1");
    var same = named(site, FIRST + 1, "PC-1");
    var one = serial(site, 2, "PC-2", "S-4711");
    var other = serial(site, 3, "PC-3", "S-4711");
    put(named, same, one, other);

    suspicion().lookAt(tenant, List.of(named.device(), one.device()), MONDAY);

    assertThat(suspects().count(tenant)).isEqualTo(2);
    assertThat(all(tenant))
        .extracting(pair -> Set.of(pair.one(), pair.other()))
        .containsExactly(pair(one, other), pair(named, same));
    assertThat(all(tenant))
        .isEqualTo(
            sorted(
                new Suspecting(records()).around(tenant, List.of(same.device(), other.device()))));
    var first = suspects().page(tenant, Wanted.all(null, 1));
    var second = suspects().page(tenant, Wanted.all(first.next(), 1));
    assertThat(first.items()).containsExactly(all(tenant).getFirst());
    assertThat(second.items()).containsExactly(all(tenant).getLast());
    assertThat(second.next()).isNull();
    assertThat(suspects().count(EstateContract.tenant())).isZero();
  }

  private static List<SuspectedDuplicate> sorted(List<SuspectedDuplicate> pairs) {
    var sorted = new ArrayList<>(pairs);
    sorted.sort((one, other) -> other.match().score() - one.match().score());
    return sorted;
  }

  @Test
  default void whatHoldsNoLongerGoesWhereItIsLookedAndWhereNobodyComesAnyMore() {
    var tenant = EstateContract.tenant();
    var site = attached(tenant, "PS1");
    var one = named(site, FIRST, "PC-1");
    var other = named(site, FIRST + 1, "PC-1");
    put(one, other);
    suspicion().lookAt(tenant, List.of(one.device()), MONDAY);

    suspects().forget(tenant, MONDAY);
    assertThat(suspects().count(tenant)).as("looked at then").isEqualTo(1);
    suspects().forget(tenant, MONDAY.plusSeconds(1));
    assertThat(suspects().count(tenant)).as("not looked at since").isZero();

    suspicion().lookAt(tenant, List.of(other.device()), MONDAY);
    assertThat(suspects().count(tenant)).isEqualTo(1);
    put(EstateContract.gone(other, MONDAY));
    suspicion().lookAt(tenant, List.of(one.device()), MONDAY);
    assertThat(suspects().count(tenant)).as("one has left").isZero();
  }

  /** Nobody decides 60 times 60 times that computers called so are not one. */
  @Test
  default void aNameThatVeryManyShareMakesNoPairs() {
    var tenant = EstateContract.tenant();
    var site = attached(tenant, "PS1");
    var all = LongStream.range(0, 61).mapToObj(n -> named(site, FIRST + n, "WINDOWS")).toList();
    put(all);

    suspicion().lookAt(tenant, List.of(all.getFirst().device()), MONDAY);

    assertThat(suspects().count(tenant)).isZero();
  }

  /** Of the looks that are due, other tenants' being ended, that of this one. */
  private Optional<Looks.Look> due(TenantId tenant, Instant now) {
    var look = looks().due(now);
    while (look.isPresent() && !look.get().tenant().equals(tenant)) {
      looks().ended(look.get(), now, MONDAY.plus(Duration.ofDays(99)));
      look = looks().due(now);
    }
    return look;
  }

  @Test
  default void aLookGoesOnWhereItWasAndIsDueAgainLater() {
    var tenant = EstateContract.tenant();
    attached(tenant, "PS1");
    var begun = new Looks.Look(tenant, Looks.BEGINNING, MONDAY);
    assertThat(due(tenant, MONDAY)).contains(begun);
    assertThat(looks().lastEnded(tenant)).isEmpty();

    looks().reached(begun, 4711);

    var at = MONDAY.plusSeconds(9);
    assertThat(due(tenant, at)).contains(new Looks.Look(tenant, 4711, MONDAY));
    looks().ended(begun, at, MONDAY.plusSeconds(60));
    assertThat(due(tenant, MONDAY.plusSeconds(59))).isEmpty();
    assertThat(due(tenant, MONDAY.plusSeconds(60)))
        .contains(new Looks.Look(tenant, Looks.BEGINNING, MONDAY.plusSeconds(60)));
    assertThat(looks().lastEnded(tenant)).contains(at);
  }
}
