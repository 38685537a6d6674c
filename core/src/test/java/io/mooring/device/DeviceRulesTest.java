package io.mooring.device;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceRulesTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @ParameterizedTest
  @CsvSource({
    "true,  false, false, false, TENANT_ATTACHED",
    "true,  true,  true,  true,  CO_MANAGED",
    "true,  true,  false, true,  CO_EXISTING",
    "true,  false, true,  false, TENANT_ATTACHED",
    "true,  false, false, true,  CO_EXISTING",
    "false, false, false, true,  THIRD_PARTY_MDM_ONLY",
    "false, false, false, false, UNMANAGED",
  })
  void managementFollowsFromTheFacts(
      String client, String enrolled, String policy, String mdm, ManagementState expected) {
    var device =
        device(
            Map.of(
                Column.IS_CLIENT, client,
                Column.MDM_ENROLLED, enrolled,
                Column.CO_MANAGEMENT_POLICY, policy,
                Column.MDM_ACTIVE, mdm));

    assertThat(device.managementState()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lon-lt-00042",
        "LON",
        "00042",
        "lt-00042",
        "anna.keller",
        "contoso\\anna",
        "keller",
        "10.1.2",
        "00:15:5d",
        "00-15-5D-01",
        "00155d01",
        "SN16777216",
        "16777216",
        "guid:16777216-0000",
        "16777216-0000",
        "lon keller"
      })
  void isFoundByWhatACallerWouldSay(String search) {
    var device = estate.device(FIRST_ID, "LON-LT-00042");

    assertThat(DeviceFilter.search(search).matches(device, mooring.clock.instant())).isTrue();
  }

  @Test
  void aNameThatLooksLikeAnAddressIsFound() {
    var device = estate.device(FIRST_ID, "DE-12-044");

    assertThat(DeviceFilter.search("de-12").matches(device, mooring.clock.instant())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"berlin", "lon berlin", "nna.keller", "0042"})
  void isNotFoundByWhatItIsNot(String search) {
    var device = estate.device(FIRST_ID, "LON-LT-00042");

    assertThat(DeviceFilter.search(search).matches(device, mooring.clock.instant())).isFalse();
  }

  @Test
  void oldNewsOfPresenceIsNoNews() {
    var device = estate.device(FIRST_ID, "PC-1");
    var now = mooring.clock.instant();

    assertThat(Presence.of(device, now).state()).isEqualTo(Presence.State.ONLINE);
    assertThat(Presence.of(device, now.plus(Presence.FRESH)).state())
        .isEqualTo(Presence.State.ONLINE);
    assertThat(Presence.of(device, now.plus(Presence.FRESH).plus(Duration.ofSeconds(1))).state())
        .isEqualTo(Presence.State.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft Windows NT Workstation 10.0, 10.0.26100.4774, Windows 11 24H2",
    "Microsoft Windows NT Workstation 10.0, 10.0.19045.1, Windows 10 22H2",
    "Microsoft Windows NT Advanced Server 10.0, 10.0.26100.1, Windows Server 2025",
    "Microsoft Windows NT Workstation 6.1, '', Windows 6.1",
    "'', '', Unknown",
  })
  void releasesAreNamedAsPeopleNameThem(String system, String build, String release) {
    assertThat(WindowsRelease.of(system, build)).isEqualTo(release);
  }

  @Test
  void aFiltersTextReadsBackAsTheSameFilter() {
    var filter =
        DeviceFilter.search("anna 00:15:5d:01")
            .with(Facet.RELEASE, Set.of("Windows 11 24H2", "Windows 10 22H2"))
            .with(Facet.PRESENCE, Set.of("online"));

    assertThat(FilterText.parse(FilterText.of(filter))).isEqualTo(filter);
  }

  @Test
  void aCursorIsBoundToItsFilterAndOrder() {
    var cursor = new Cursor("pc-1\nx", DeviceId.random());
    var filter = DeviceFilter.search("pc");
    var text = cursor.text(filter, DeviceOrder.BY_NAME);

    assertThat(Cursor.parse(text, filter, DeviceOrder.BY_NAME)).contains(cursor);
    assertThat(Cursor.parse(text, DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME)).isEmpty();
    assertThat(Cursor.parse(text, filter, new DeviceOrder(DeviceSort.NAME, true))).isEmpty();
    assertThat(Cursor.parse("rubbish!", filter, DeviceOrder.BY_NAME)).isEmpty();
    assertThat(Cursor.parse("YQ", filter, DeviceOrder.BY_NAME)).isEmpty();
  }

  @Test
  void everyFactCarriesItsSourceAndAge() {
    var device = estate.device(FIRST_ID, "PC-1");

    assertThat(device.fact(Column.SERIAL_NUMBER))
        .contains(new Fact("SN" + FIRST_ID, "PS1", mooring.clock.instant()));
  }

  @Test
  void versionsSortAsNumbers() {
    var nine = summary(Map.of(Column.OS_BUILD, "10.0.9200.1"));
    var ten = summary(Map.of(Column.OS_BUILD, "10.0.19045.1"));

    assertThat(DeviceSort.OS_BUILD.place(nine)).isLessThan(DeviceSort.OS_BUILD.place(ten));
  }

  private DeviceSummary summary(Map<Column, String> values) {
    return DeviceSummary.of(device(values), mooring.clock.instant());
  }

  private Device device(Map<Column, String> values) {
    estate.bring(estate.row(FIRST_ID, "PC-1", values));
    return estate.find("PC-1");
  }
}
