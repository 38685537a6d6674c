package io.mooring.inventory;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.gone;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.SourceRecords.SetAside;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.Identifier.Kind;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Held;
import io.mooring.wire.RowHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link SourceRecords} must do, whatever they are stored in. */
public interface SourceRecordsContract extends RecordIdentifiersContract {

  @Test
  default void givesBackWhatWasPut() {
    var site = attached(tenant(), "PS1");
    var values = new HashMap<Column, String>();
    for (var column : Column.values()) {
      values.put(
          column,
          switch (column.type()) {
            case TEXT -> "ä\n\"<b>\uD83D\uDCBB";
            case NUMBER, FLAG -> "1";
            case INSTANT -> MONDAY.toString();
          });
    }
    var record = record(site, FIRST, values);

    put(record);

    assertThat(find(site, FIRST)).isEqualTo(record);
    assertThat(records().ofDevices(site.tenant(), List.of(record.device())))
        .containsExactly(record);
  }

  @Test
  default void putReplacesTheRecordOfTheSameId() {
    var site = attached(tenant(), "PS1");
    var before = named(site, FIRST, "PC-1");
    var after = record(site, FIRST, Map.of(Column.NAME, "PC-2")).of(before.device());

    put(before);
    put(after);

    assertThat(find(site, FIRST)).isEqualTo(after);
    assertThat(records().heldCount(site)).isEqualTo(1);
  }

  @Test
  default void tenantsAndSitesThatShareIdsAndGuidsShareNothingElse() {
    var here = attached(tenant(), "PS1");
    var beside = attached(here.tenant(), "PS2");
    var there = attached(tenant(), "PS1");
    var values = Map.of(Column.NAME, "PC-1", Column.ENTRA_DEVICE_ID, "e1");
    var mine = record(here, FIRST, values);
    var theirs = record(there, FIRST, values);

    put(mine);
    put(theirs);

    var entra = new Identifier(Kind.ENTRA_DEVICE_ID, "e1");
    assertThat(find(here, FIRST)).isEqualTo(mine);
    assertThat(find(there, FIRST)).isEqualTo(theirs);
    assertThat(records().find(beside, List.of(new ResourceId(FIRST)))).isEmpty();
    assertThat(records().having(here.tenant(), Map.of(entra, 9)))
        .containsExactly(Map.entry(entra, List.of(Traits.key(mine))));
    assertThat(records().having(there.tenant(), Map.of(entra, 9)))
        .containsExactly(Map.entry(entra, List.of(Traits.key(theirs))));
    assertThat(records().find(there.tenant(), List.of(Traits.key(mine)))).isEmpty();
    assertThat(records().ofDevices(there.tenant(), List.of(mine.device()))).isEmpty();
  }

  @Test
  default void findsManyAtOnceAndOnlyThose() {
    var site = attached(tenant(), "PS1");
    put(
        LongStream.range(0, 1_200)
            .mapToObj(n -> record(site, FIRST + n, Map.of(Column.NAME, "PC-" + n)))
            .toList());
    var wanted = LongStream.range(0, 1_100).mapToObj(n -> new ResourceId(FIRST + n)).toList();

    assertThat(records().find(site, wanted)).hasSize(1_100).containsOnlyKeys(wanted);
    assertThat(records().find(site, List.of())).isEmpty();
    assertThat(records().heldCount(site)).isEqualTo(1_200);
  }

  /** What a trusted pass did not report anew is as it was: it counts as read by the pass. */
  @Test
  default void aTrustedPassSeesWhatItFoundUnchanged() {
    var site = attached(tenant(), "PS1");
    put(named(site, FIRST, "PC-1"));

    passEnded(site, false, true, MONDAY.plusSeconds(300));
    passEnded(site, false, false, MONDAY.plusSeconds(600));
    assertThat(find(site, FIRST).asOf(Column.NAME)).isEqualTo(MONDAY);
    assertThat(find(site, FIRST).asOf(Column.ONLINE)).isEqualTo(MONDAY.plusSeconds(300));

    passEnded(site, true, true, MONDAY.plusSeconds(900));
    assertThat(find(site, FIRST).asOf(Column.NAME)).isEqualTo(MONDAY.plusSeconds(900));
    assertThat(find(site, FIRST).asOf(Column.ONLINE)).isEqualTo(MONDAY.plusSeconds(900));
  }

  @Test
  default void noPassSeesWhatIsGoneOrMissing() {
    var site = attached(tenant(), "PS1");
    put(gone(named(site, FIRST, "PC-1"), MONDAY), named(site, FIRST + 1, "PC-2"));
    records().missing(site, List.of(new ResourceId(FIRST + 1)), MONDAY);

    passEnded(site, true, true, MONDAY.plusSeconds(900));

    assertThat(find(site, FIRST).asOf(Column.NAME)).isEqualTo(MONDAY);
    assertThat(find(site, FIRST + 1).asOf(Column.NAME)).isEqualTo(MONDAY);
  }

  @Test
  default void aSitesNameIsWhatItIsCalledNow() {
    var site = attached(tenant(), "PS1");
    put(named(site, FIRST, "PC-1"));

    sites().nextEpoch(site, ConnectorId.random(), "PS9", "5");

    assertThat(find(site, FIRST).siteName()).isEqualTo("PS9");
  }

  @Test
  default void heldTellsTheHashesInOrderPageByPage() {
    var site = attached(tenant(), "PS1");
    for (var n : List.of(4, 2, 6, 1)) {
      put(named(site, n, "PC-" + n));
    }
    put(gone(named(site, 3, "PC-3"), MONDAY));
    records().setAside(site, List.of(aside(5, MONDAY)));

    var read = new ArrayList<Held.Row>();
    var page = records().held(site, 0, 2);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = records().held(site, page.getLast().id(), 2);
    }

    assertThat(read).extracting(Held.Row::id).containsExactly(1L, 2L, 4L, 5L, 6L);
    assertThat(read.getFirst()).isEqualTo(new Held.Row(1, "full1", "hot1"));
    assertThat(records().heldCount(site)).isEqualTo(4);
  }

  /** Else a connector would send a row that breaks a rule again with every pass. */
  @Test
  default void whatWasSetAsideCountsAsHeldEvenOverAnOlderRecord() {
    var site = attached(tenant(), "PS1");
    put(named(site, FIRST, "PC-1"));
    put(gone(named(site, FIRST + 1, "PC-2"), MONDAY));
    var rows = List.of(aside(FIRST, MONDAY), aside(FIRST + 1, MONDAY));

    records().setAside(site, rows);

    var hash = RowHash.of(Map.of("name", ""));
    assertThat(records().held(site, 0, 9))
        .extracting(Held.Row::id, Held.Row::full)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FIRST, hash),
            org.assertj.core.groups.Tuple.tuple(FIRST + 1, hash));
  }

  @Test
  default void keepsRowsThatWereSetAsideTheNewestFirst() {
    var site = attached(tenant(), "PS1");
    var older = aside(-7, MONDAY);
    var newer = aside(FIRST, MONDAY.plusSeconds(1));
    records().setAside(site, List.of(aside(FIRST, MONDAY.minusSeconds(1)), older));

    records().setAside(site, List.of(newer));

    assertThat(records().setAside(site, 9)).containsExactly(newer, older);
    assertThat(records().setAside(site, 1)).containsExactly(newer);
    assertThat(records().setAside(attached(site.tenant(), "PS2"), 9)).isEmpty();
  }

  @Test
  default void aRecordThatIsPutIsNoLongerSetAside() {
    var site = attached(tenant(), "PS1");
    records().setAside(site, List.of(aside(FIRST, MONDAY)));

    put(named(site, FIRST, "PC-1"));

    assertThat(records().setAside(site, 9)).isEmpty();
  }

  @Test
  default void exactlyTheNamedOnesAreMissing() {
    var site = attached(tenant(), "PS1");
    put(named(site, 1, "PC-1"), named(site, 2, "PC-2"), named(site, 3, "PC-3"));

    records().missing(site, ids(1, 2), MONDAY);
    records().missing(site, ids(2, 3, 99), MONDAY.plusSeconds(60));

    assertThat(records().missing(site)).isEqualTo(ids(2, 3));
    assertThat(find(site, 1).missingSince()).isNull();
    assertThat(find(site, 2).missingSince()).isEqualTo(MONDAY);
    assertThat(find(site, 3).missingSince()).isEqualTo(MONDAY.plusSeconds(60));

    records().missing(site, List.of(), MONDAY);
    assertThat(records().missing(site)).isEmpty();
  }

  private SourceRecord find(SiteKey site, long id) {
    return records().find(site, ids(id)).values().iterator().next();
  }

  private static List<ResourceId> ids(long... ids) {
    return LongStream.of(ids).mapToObj(ResourceId::new).toList();
  }

  private static SetAside aside(long id, Instant at) {
    return new SetAside(
        new Batch.Row(id, Map.of("name", ""), Map.of("online", "?")), "The row has no name.", at);
  }
}
