package io.mooring.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.device.Identity;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.Identifier.Kind;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How records are found by what tells computers apart, and move to other devices. */
public interface RecordIdentifiersContract extends EstateContract {

  @Test
  default void anIdentifierMayBeAsLongAsItsValue() {
    var site = attached(EstateContract.tenant(), "PS1");
    var record = record(site, FIRST, Map.of(Column.SERIAL_NUMBER, "serial".repeat(170)));
    var serial = new Identifier(Kind.SERIAL, "serial".repeat(170));

    put(record);

    assertThat(records().having(site.tenant(), Map.of(serial, 9)))
        .containsExactly(Map.entry(serial, List.of(Traits.key(record))));
  }

  /** One that thousands share must neither fill the answer nor hide the others. */
  @Test
  default void ofEachIdentifierSoManyRecordsAreToldAndNoMore() {
    var site = attached(EstateContract.tenant(), "PS1");
    var models = Map.of(Column.SERIAL_NUMBER, "SHARED-BY-ALL");
    put(
        LongStream.range(0, 300)
            .mapToObj(n -> {
              var values = new HashMap<>(models);
              values.put(Column.NAME, "PC-" + n);
              return record(site, FIRST + n, values);
            })
            .toList());
    var most = new HashMap<Identifier, Integer>();
    most.put(new Identifier(Kind.SERIAL, "shared-by-all"), 22);
    for (var n = 0; n < 150; n++) {
      most.put(new Identifier(Kind.NAME, "pc-" + n), 2);
    }

    var found = records().having(site.tenant(), most);

    assertThat(found).hasSize(151);
    found.forEach(
        (identifier, keys) -> assertThat(keys).hasSize(identifier.kind() == Kind.SERIAL ? 22 : 1));
  }

  @Test
  default void whatARecordHasLostFindsItNoMore() {
    var site = attached(EstateContract.tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    put(record);
    var name = new Identifier(Kind.NAME, "pc-1");
    var naming = new SourceRecords.Naming(site, record.resource(), name);

    records().name(site.tenant(), List.of(), List.of(naming));

    assertThat(records().having(site.tenant(), Map.of(name, 9))).isEmpty();
  }

  @Test
  default void aRecordThatMovesKeepsWhatItsSourceSaid() {
    var site = attached(EstateContract.tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    var other = named(site, FIRST + 1, "PC-2");
    put(record, other);
    var known = record(site, FIRST, Map.of(Column.NAME, "OLD")).of(other.device());
    var identity = new Identity(other.device(), record.born(), "It may be PC-2.");

    records().move(site.tenant(), List.of(known.with(identity)), List.of(record.device()));

    assertThat(stored(site)).isEqualTo(record.with(identity));
    assertThat(records().ofDevices(site.tenant(), List.of(record.device()))).isEmpty();
  }

  @Test
  default void whatIsCertainAgainIsStoredSo() {
    var site = attached(EstateContract.tenant(), "PS1");
    var record = named(site, FIRST, "PC-1");
    put(record.with(new Identity(record.device(), record.born(), "It may be another.")));
    assertThat(stored(site).ambiguity()).isEqualTo("It may be another.");

    records().move(site.tenant(), List.of(record), List.of());

    assertThat(stored(site)).isEqualTo(record);
  }

  private SourceRecord stored(SiteKey site) {
    return records().find(site, List.of(new ResourceId(FIRST))).values().iterator().next();
  }
}
