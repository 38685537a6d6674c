package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.device.Device;
import io.mooring.device.DeviceFilter;
import io.mooring.device.ResourceId;
import io.mooring.device.TimelineEvent;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InletTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);

  @Test
  void aBatchThatIsSentTwiceChangesNothing() {
    var pass = mooring.passes.begin(estate.site());
    var batch = batch(pass, 1, estate.row(FIRST_ID, "PC-1"));

    assertThat(mooring.inlet.take(estate.site(), batch).stored()).isEqualTo(1);
    var before = estate.find("PC-1");
    var again = mooring.inlet.take(estate.site(), batch);

    assertThat(again).isEqualTo(new Batch.Answer(0, 1, List.of()));
    assertThat(estate.find("PC-1")).isEqualTo(before);
    assertThat(history(before)).extracting(TimelineEvent::what).containsExactly("appeared");
  }

  @Test
  void olderNeverOverwritesNewer() {
    var pass = mooring.passes.begin(estate.site());
    var newer = batch(pass, 2, estate.row(FIRST_ID, "PC-NEW"));
    var older = batch(pass, 1, estate.row(FIRST_ID, "PC-OLD"));

    mooring.inlet.take(estate.site(), newer);
    mooring.inlet.take(estate.site(), older);

    assertThat(estate.find("PC").name()).isEqualTo("PC-NEW");
  }

  @Test
  void theGroupsOfColumnsAgeApart() {
    estate.device(FIRST_ID, "PC-1");
    estate.bring(new Batch.Row(FIRST_ID, null, Map.of(Column.CURRENT_USER.key(), "CONTOSO\\b")));

    var device = estate.find("PC-1");

    assertThat(device.text(Column.CURRENT_USER)).contains("CONTOSO\\b");
    assertThat(device.text(Column.ONLINE)).as("a hot column that is no longer sent").isEmpty();
    assertThat(device.text(Column.SERIAL_NUMBER)).contains("SN" + FIRST_ID);
  }

  @Test
  void aRowThatBreaksARuleIsSetAsideAndTheRestGoesThrough() {
    var nameless = new Batch.Row(FIRST_ID, Map.of(Column.DOMAIN.key(), "CONTOSO"), null);
    var negative = estate.row(-1, "PC-X");

    var answer = estate.bring(nameless, negative, estate.row(FIRST_ID + 1, "PC-2"));

    assertThat(answer.stored()).isEqualTo(1);
    assertThat(answer.setAside()).extracting(Batch.SetAside::id).containsExactly(FIRST_ID, -1L);
    assertThat(mooring.sites.health(estate.site().key()).setAside()).isEqualTo(2);
    assertThat(mooring.records.held(estate.site().key(), 0, 10))
        .as("what was set aside counts as held, so that it is not sent again and again")
        .extracting(row -> row.id())
        .contains(FIRST_ID);
  }

  @Test
  void dirtyValuesAreCleanedAndMarkupStaysText() {
    estate.bring(
        estate.row(
            FIRST_ID,
            "  PC-1\u202e\u0000 ",
            Map.of(
                Column.LAST_HARDWARE_SCAN, "0001-01-01T00:00:00Z",
                Column.CURRENT_USER, "<img src=x onerror=alert(1)>",
                Column.DISK_FREE, "a lot",
                Column.MODEL, "x".repeat(4096))));

    var device = estate.find("PC-1");

    assertThat(device.name()).isEqualTo("PC-1");
    assertThat(device.instant(Column.LAST_HARDWARE_SCAN)).as("never").isEmpty();
    assertThat(device.text(Column.CURRENT_USER)).contains("<img src=x onerror=alert(1)>");
    assertThat(device.text(Column.DISK_FREE)).isEmpty();
    assertThat(device.text(Column.MODEL).orElseThrow()).hasSize(Cleaning.LONGEST);
  }

  @Test
  void aTextThatIsCutInsideASignCostsNothing() {
    var name = "a" + "😀".repeat(2_000);

    estate.bring(estate.row(FIRST_ID, name), estate.row(FIRST_ID + 1, "PC-2"));

    var device = estate.find("a😀");
    assertThat(io.mooring.device.SearchTerms.of(device)).allSatisfy(InletTest::isSound);
    isSound(io.mooring.device.DeviceSort.NAME.place(summary(device)));
    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(2);
  }

  private io.mooring.device.DeviceSummary summary(Device device) {
    return io.mooring.device.DeviceSummary.of(device, mooring.clock.instant());
  }

  private static void isSound(String text) {
    assertThat(text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
        .as("no half of a sign in " + text)
        .isTrue();
  }

  @Test
  void aClientThatIsFoundAgainUnderAnotherIdStaysTheSameDevice() {
    var before = estate.device(FIRST_ID, "PC-1");
    var guid = before.text(Column.CLIENT_GUID).orElseThrow();

    estate.bring(estate.row(FIRST_ID + 9, "PC-1", Map.of(Column.CLIENT_GUID, guid)));

    var after = mooring.directory.find(ADMINISTRATOR, before.id()).orElseThrow();
    assertThat(after.records())
        .extracting(r -> r.resource().value())
        .containsExactlyInAnyOrder(FIRST_ID, FIRST_ID + 9);
    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(1);
  }

  @Test
  void twoLiveClientsOnLikeHardwareAreTwoDevices() {
    var clone = Map.of(Column.SERIAL_NUMBER, "VMWARE-1", Column.SMBIOS_GUID, "ABC-1");

    estate.bring(estate.row(FIRST_ID, "VM-1", clone), estate.row(FIRST_ID + 1, "VM-2", clone));

    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(2);
  }

  @Test
  void aReimagedDeviceStaysTheSameOnceItsOldRecordIsObsolete() {
    var hardware = Map.of(Column.SERIAL_NUMBER, "PF12AB", Column.SMBIOS_GUID, "ABC-1");
    estate.bring(estate.row(FIRST_ID, "PC-1", hardware));
    var before = estate.find("PC-1");
    var obsolete = new java.util.HashMap<>(hardware);
    obsolete.put(Column.IS_OBSOLETE, "true");
    estate.bring(estate.row(FIRST_ID, "PC-1", obsolete));

    estate.bring(estate.row(FIRST_ID + 1, "PC-1", hardware));

    var after = mooring.directory.find(ADMINISTRATOR, before.id()).orElseThrow();
    assertThat(after.main().resource()).isEqualTo(new ResourceId(FIRST_ID + 1));
    assertThat(after.records()).hasSize(2);
  }

  @Test
  void aReimagedDeviceStaysTheSameWhereOneBatchBringsBothRecords() {
    var hardware = Map.of(Column.SERIAL_NUMBER, "PF12AB", Column.SMBIOS_GUID, "ABC-1");
    estate.bring(estate.row(FIRST_ID, "PC-1", hardware));
    var before = estate.find("PC-1");
    var obsolete = new java.util.HashMap<>(hardware);
    obsolete.put(Column.IS_OBSOLETE, "true");

    estate.bring(
        estate.row(FIRST_ID + 1, "PC-1", hardware), estate.row(FIRST_ID, "PC-1", obsolete));

    var after = mooring.directory.find(ADMINISTRATOR, before.id()).orElseThrow();
    assertThat(after.main().resource()).isEqualTo(new ResourceId(FIRST_ID + 1));
    assertThat(after.records()).hasSize(2);
  }

  /** The site has not yet marked the old record, but it was last seen before the new one began. */
  @Test
  void aReimagedDeviceStaysTheSameWhereTheSiteTellsSinceWhen() {
    assertThat(reimaged().records()).hasSize(2);
  }

  private Device reimaged() {
    var hardware = Map.of(Column.SERIAL_NUMBER, "PF12AB", Column.SMBIOS_GUID, "ABC-1");
    estate.bring(estate.row(FIRST_ID, "PC-1", hardware));
    var before = estate.find("PC-1");
    mooring.clock.advance(Duration.ofDays(1));
    var anew = new java.util.HashMap<>(hardware);
    anew.put(Column.CREATED, mooring.clock.instant().toString());
    estate.bring(estate.row(FIRST_ID + 1, "PC-1", anew));
    return mooring.directory.find(ADMINISTRATOR, before.id()).orElseThrow();
  }

  /** It was thought to have come after the other; then that one is seen again. */
  @Test
  void aCloneThatIsSeenBesideItsOriginalIsADeviceOfItsOwn() {
    var original = reimaged();
    mooring.clock.advance(Duration.ofDays(1));
    var hardware = Map.of(Column.SERIAL_NUMBER, "PF12AB", Column.SMBIOS_GUID, "ABC-1");

    estate.bring(estate.row(FIRST_ID, "PC-1", hardware));

    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(2);
    var kept = mooring.directory.find(ADMINISTRATOR, original.id()).orElseThrow();
    assertThat(kept.main().resource()).isEqualTo(new ResourceId(FIRST_ID));
    assertThat(history(kept)).extracting(TimelineEvent::what).contains("separated");
  }

  @Test
  void junkSerialsAndNamesMatchNothing() {
    var junk =
        Map.of(
            Column.SERIAL_NUMBER, "To be filled by O.E.M.",
            Column.SMBIOS_GUID, "00000000-0000-0000-0000-000000000000");
    estate.bring(estate.row(FIRST_ID, "SAME", junk));
    estate.bring(estate.row(FIRST_ID + 1, "SAME", junk));

    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.search("same")).number())
        .isEqualTo(2);
  }

  @Test
  void tenantsThatShareIdsShareNothingElse() {
    var other = new SampleEstate(mooring, STRANGER);
    var ours = estate.device(FIRST_ID, "OURS");
    var theirs = other.device(FIRST_ID, "THEIRS");

    assertThat(ours.id()).isNotEqualTo(theirs.id());
    assertThat(mooring.directory.find(ADMINISTRATOR, theirs.id())).isEmpty();
    assertThat(mooring.directory.count(STRANGER, DeviceFilter.EVERYTHING).number()).isEqualTo(1);
  }

  @Test
  void whatChangedIsInTheTimeline() {
    var device = estate.device(FIRST_ID, "PC-1");
    mooring.clock.advance(Duration.ofHours(1));
    estate.bring(
        estate.row(
            FIRST_ID,
            "PC-1-NEW",
            Map.of(Column.MDM_ENROLLED, "true", Column.CO_MANAGEMENT_POLICY, "true")));

    assertThat(history(device))
        .extracting(TimelineEvent::sentence)
        .contains("Name: PC-1 → PC-1-NEW", "Management state: tenantAttached → coManaged");
  }

  private List<TimelineEvent> history(Device device) {
    return mooring.directory.history(ADMINISTRATOR, device.id());
  }

  private Batch batch(long pass, long sequence, Batch.Row... rows) {
    return new Batch(estate.epoch(), pass, sequence, mooring.clock.instant(), List.of(rows));
  }
}
