package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.device.ManagementAgent;
import io.mooring.reconciliation.Evidence;
import io.mooring.reconciliation.Identifier.Kind;
import io.mooring.reconciliation.Rule;
import io.mooring.wire.Column;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdentitiesTest extends IntuneStage {

  private final AtomicInteger calls = new AtomicInteger();

  private static final Map<Column, String> CLONED = Map.of(Column.ENTRA_DEVICE_ID, ENTRA);

  @Test
  void tellsWhatPutTheRecordsTogether() {
    estate.bring(estate.row(FIRST_ID, "PC-A", CLONED));
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    reading.readDue();
    var device = estate.find("PC-A");

    var identity = mooring.identities.of(ADMINISTRATOR, device);

    assertThat(identity.ambiguity()).isNull();
    assertThat(identity.merged()).isEmpty();
    assertThat(identity.others()).isEmpty();
    assertThat(identity.joints()).hasSize(1);
    var joint = identity.joints().getFirst();
    assertThat(joint.one()).isEqualTo(device.records().getFirst());
    assertThat(joint.other()).isEqualTo(device.records().getLast());
    assertThat(joint.match().rule()).isEqualTo(Rule.ID);
    assertThat(joint.match().evidence())
        .startsWith(new Evidence(Kind.ENTRA_DEVICE_ID, ENTRA, ENTRA, 100));
  }

  @Test
  void tellsWhyItIsNotCertainAsTheListDoes() {
    estate.bring(estate.row(FIRST_ID, "PC-1", CLONED), estate.row(FIRST_ID + 1, "PC-2", CLONED));
    var device = estate.find("PC-1");

    var identity = mooring.identities.of(ADMINISTRATOR, device);

    assertThat(identity.ambiguity()).isEqualTo(device.ambiguity().orElseThrow());
    assertThat(identity.others()).containsExactly(estate.find("PC-2").id());
    assertThat(identity.joints()).isEmpty();
  }

  /** Of 19 that share an id no more is asked than of two. */
  @Test
  void looksAroundInAFewStatements() {
    for (var n = 0; n < 19; n++) {
      estate.bring(estate.row(FIRST_ID + n, "PC-" + n, CLONED));
    }
    var identity = counted().of(ADMINISTRATOR, estate.find("PC-7"));

    assertThat(identity.ambiguity()).isNotNull();
    assertThat(calls).hasValueLessThan(12);
  }

  /** Each has the Entra id of the one before and the client GUID of the one after. */
  @Test
  void aChainThatNoComputerHasIsNotFollowedToItsEnd() {
    for (var n = 0; n < 200; n++) {
      var entra = "5d1e3a52-4f3c-4a6e-9d44-%012d".formatted(n / 2);
      var guid = "GUID:5d1e3a52-4f3c-4a6e-9d44-%012d".formatted((n + 1) / 2);
      var ids = Map.of(Column.ENTRA_DEVICE_ID, entra, Column.CLIENT_GUID, guid);
      estate.bring(estate.row(FIRST_ID + n, "PC-" + n, ids));
    }

    var device = estate.find("PC-199");
    var alone = estate.device(FIRST_ID + 999, "ALONE");
    var identity = counted().of(ADMINISTRATOR, device);

    assertThat(calls).hasValueLessThan(300);
    assertThat(identity.ambiguity()).endsWith("with more others than any computer has.");
    assertThat(mooring.certainty.of(ADMINISTRATOR.tenant(), List.of(alone, device)))
        .containsOnlyKeys(device.id());
  }

  private Identities counted() {
    calls.set(0);
    var counted =
        (SourceRecords)
            Proxy.newProxyInstance(
                SourceRecords.class.getClassLoader(),
                new Class<?>[] {SourceRecords.class},
                (_, method, arguments) -> {
                  calls.incrementAndGet();
                  return method.invoke(mooring.records, arguments);
                });
    return new Identities(counted, mooring.clock);
  }

  @Test
  void whoMayNotReadDevicesIsToldNothing() {
    var device = estate.device(FIRST_ID, "PC-1");

    assertThatThrownBy(() -> mooring.identities.of(NOBODY, device))
        .isInstanceOf(NotPermitted.class);
  }
}
