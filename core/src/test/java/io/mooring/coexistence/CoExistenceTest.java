package io.mooring.coexistence;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.authority.Workload;
import io.mooring.coexistence.Concern.Kind;
import io.mooring.coexistence.Concern.Risk;
import io.mooring.device.DeviceFilter;
import io.mooring.inventory.FakeIntune;
import io.mooring.mdm.MdmName;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoExistenceTest {
  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final CoExistingDevices devices = new CoExistingDevices(mooring.devices, mooring.clock);

  @Test
  void whatIsSwitchedOffIsEachWorkloadOnce() {
    assertThat(Arrays.stream(SwitchedOff.values()).map(SwitchedOff::workload))
        .containsExactlyInAnyOrder(Workload.values());
  }

  @Test
  void aDeviceThatNothingSpeaksAgainstIsAsExpected() {
    bring(Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "false"));
    take("Workspace ONE", "Provider id|Enrolment type", "AirWatchMDM|6");

    assertThat(found().risk()).isEqualTo(Risk.PLAIN);
    assertThat(found().called()).isEqualTo("Workspace ONE UEM");
    assertThat(found().wayOut().getFirst()).contains("Workspace ONE UEM", "0x8018000A");
  }

  @Test
  void withoutAnMdmNothingFollows() {
    bring(Map.of(Column.MDM_ENROLLED, "false"));

    assertThat(CoExistence.of(estate.find("PC-A"), mooring.clock.instant())).isEmpty();
  }

  @Test
  void anMdmThatNoListNamesIsUncertain() {
    bring(Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "false"));

    assertThat(kinds()).containsExactly(Kind.NOT_NAMED);
    assertThat(found().called()).isEqualTo("a third-party MDM that nothing names");
  }

  @Test
  void intuneAtTheSameTimeIsTheGravest() {
    bring(Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "true"));
    take("Workspace ONE", "Ownership", "Employee owned");
    FakeIntune.readOnce(mooring, ADMINISTRATOR.tenant(), ENTRA);

    assertThat(kinds()).containsExactly(Kind.INTUNE_TOO, Kind.PERSONALLY_OWNED);
    assertThat(found().risk()).isEqualTo(Risk.CONFLICT);
    assertThat(devices.alsoInIntune(ADMINISTRATOR))
        .extracting(CoExistingDevices.Count::mdm, CoExistingDevices.Count::devices)
        .containsExactly(tuple("Workspace ONE", 1L));
  }

  @Test
  void twoMdmsAreAConflictAndARegisteredDeviceIsNotSupported() {
    bring(Map.of(Column.MDM_ENROLLED, "true", Column.OS_BUILD, "10.0.15063.1"));
    take("Workspace ONE", "Join type", "registered");
    take("SOTI", "Enrolment state", "enrolled");

    assertThat(kinds())
        .containsExactly(Kind.SEVERAL_MDMS, Kind.UNSUPPORTED_JOIN, Kind.UNSUPPORTED_WINDOWS);
  }

  @Test
  void whatDoesNotAgreeIsUncertain() {
    bring(Map.of(Column.MDM_ENROLLED, "false"));
    take("Workspace ONE", "Last seen", "2020-01-01");
    take("Script", "Enrolment type", "13");

    assertThat(kinds()).containsExactly(Kind.SITE_DISAGREES, Kind.NO_PROOF, Kind.NOT_SEEN);
  }

  @Test
  void theListsNumbersAreTheDevicesBehindThem() {
    bring(Map.of(Column.MDM_ENROLLED, "true"));
    estate.bring(row(FIRST_ID + 1, "PC-B", "9d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a19", Map.of()));
    take("Workspace ONE", "Enrolment type", "");

    var counts = devices.byMdm(ADMINISTRATOR);
    assertThat(counts).extracting(CoExistingDevices.Count::mdm).containsExactly("Workspace ONE");
    assertThat(counts.getFirst().devices()).isEqualTo(count(counts.getFirst().filter()));
    var page = devices.page(ADMINISTRATOR, null, 10);
    assertThat(page.rows()).extracting(row -> row.device().name()).containsExactly("PC-A");
    assertThat(page.next()).isNull();
  }

  private long count(DeviceFilter filter) {
    return mooring.directory.count(ADMINISTRATOR, filter).number();
  }

  private List<Kind> kinds() {
    return found().concerns().stream().map(Concern::kind).toList();
  }

  private CoExistence found() {
    return Optional.of(estate.find("PC-A"))
        .flatMap(device -> CoExistence.of(device, mooring.clock.instant()))
        .orElseThrow();
  }

  private void take(String mdm, String title, String value) {
    var table = new TextTable("Entra device id|Name|" + title + "\n" + ENTRA + "|PC-A|" + value);
    mooring.mdmLists.replace(ADMINISTRATOR, new MdmName(mdm), "list.csv", table);
    mooring.clock.advance(Duration.ofMinutes(1));
  }

  private void bring(Map<Column, String> facts) {
    estate.bring(row(FIRST_ID, "PC-A", ENTRA, facts));
  }

  private Batch.Row row(long id, String name, String entra, Map<Column, String> facts) {
    var all = new HashMap<>(facts);
    all.put(Column.ENTRA_DEVICE_ID, entra);
    return estate.row(id, name, all);
  }
}
