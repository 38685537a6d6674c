package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.authority.Authorities;
import io.mooring.authority.Authority;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.Effective;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Workload;
import io.mooring.cloud.Word;
import io.mooring.device.Device;
import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementFacts;
import io.mooring.device.ManagementState;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of Intune is stored, and what follows from it. */
class IntuneReadingTest extends IntuneStage {
  @Test
  void noConnectorCanBeInvitedForIt() {
    reading.readDue();

    assertThat(mooring.attachment.invite(ADMINISTRATOR, key.site())).isEmpty();
    assertThat(mooring.attachment.detach(ADMINISTRATOR, key.site())).isFalse();
    assertThat(mooring.attachment.find(ADMINISTRATOR, key.site())).isPresent();
  }

  @Test
  void aDeviceThatNoSiteHasIsIntunesAlone() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));

    assertThat(reading.readDue().orElseThrow().trusted()).isTrue();

    var device = estate.find("PC-1");
    assertThat(device.managementState()).isEqualTo(ManagementState.INTUNE_ONLY);
    assertThat(device.main().siteName()).isEqualTo("Intune");
    assertThat(device.text(Column.SERIAL_NUMBER)).contains("SN-1");
    assertThat(mooring.timeline.of(ADMINISTRATOR.scope(), device.id(), 9))
        .extracting(TimelineEvent::sentence)
        .containsExactly("First seen in Intune.");
    assertThat(mooring.attachment.list(ADMINISTRATOR)).as("no site").containsExactly(estate.site());
  }

  @Test
  void aDeviceOfBothIsOneWhicheverCameFirst() {
    estate.bring(atSite(FIRST_ID, ENTRA));
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    var other = "9d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a19";
    intune.has(FakeIntune.windows("2", other, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    reading.readDue();
    estate.bring(atSite(FIRST_ID + 1, other));

    for (var name : new String[] {"PC-A" + FIRST_ID, "PC-A" + (FIRST_ID + 1)}) {
      var device = estate.find(name);
      assertThat(device.records()).hasSize(2);
      assertThat(device.main().site()).as("actions go through it").isEqualTo(estate.site().key());
      assertThat(device.managementState()).isEqualTo(ManagementState.CO_MANAGED);
      assertThat(effective(device)).isEqualTo(Authority.INTUNE);
    }
  }

  @Test
  void aDeviceThatTheSiteLostIsIntunes() {
    estate.bring(atSite(FIRST_ID, ENTRA));
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    reading.readDue();
    var device = estate.find("PC-A" + FIRST_ID);

    mooring.inlet.gone(estate.site(), List.of(new ResourceId(FIRST_ID)));

    var left = mooring.directory.find(ADMINISTRATOR, device.id()).orElseThrow();
    assertThat(left.managementState()).isEqualTo(ManagementState.INTUNE_ONLY);
    assertThat(effective(left)).isEqualTo(Authority.INTUNE);
    assertThat(mooring.timeline.of(ADMINISTRATOR.scope(), device.id(), 9))
        .extracting(TimelineEvent::sentence)
        .contains("Management state: coManaged → intuneOnly");
  }

  private Authority effective(Device device) {
    var lines =
        Authorities.of(
            AuthorityFacts.of(device, new SiteAuthority("5.00.9141.1000", Map.of())),
            mooring.clock.instant());
    var update =
        lines.stream()
            .filter(line -> line.area() == Workload.WINDOWS_UPDATE_POLICIES)
            .findFirst()
            .orElseThrow();
    return ((Effective.InCharge) update.effective()).who().value();
  }

  private Batch.Row atSite(long id, String entra) {
    var row = estate.row(id, "PC-A" + id);
    var full = new HashMap<>(row.full());
    full.put(Column.ENTRA_DEVICE_ID.key(), entra);
    full.put(Column.IS_CLIENT.key(), "true");
    return new Batch.Row(id, full, row.hot());
  }

  @Test
  void whatDidNotChangeIsNotStoredAgainPhonesAndUploadsNever() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    intune.has(FakeIntune.device("2", null, ManagementAgent.MDM, "iOS", MONDAY));
    intune.has(FakeIntune.windows("3", null, ManagementAgent.CONFIGMGR_CLIENT));
    reading.readDue();
    var before = stored();
    anew();

    assertThat(mooring.records.heldCount(key)).isEqualTo(1);
    assertThat(stored().version()).isEqualTo(before.version());
    assertThat(stored().asOf()).as("seen again").isAfter(before.asOf());
  }

  private SourceRecord.Stamp stored() {
    return Objects.requireNonNull(record("PC-1").full());
  }

  /** Held as co-managed, and un-enrolled by now: the site uploads it still. */
  @Test
  void whatIsHeldIsToldOfAlsoWhenItIsOnlyUploadedByNow() {
    intune.has(FakeIntune.windows("1", null, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    reading.readDue();
    intune.has(FakeIntune.windows("1", null, ManagementAgent.CONFIGMGR_CLIENT));
    intune.has(FakeIntune.windows("2", null, ManagementAgent.CONFIGMGR_CLIENT));
    mooring.clock.advance(IntuneReading.OFTEN);

    reading.readDue();

    assertThat(estate.find("PC-1").managementState()).isEqualTo(ManagementState.TENANT_ATTACHED);
    anew();
    assertThat(estate.find("PC-1").gone()).isFalse();
    assertThat(mooring.records.heldCount(key)).isEqualTo(1);
  }

  @Test
  void aSyncAloneChangesWhatIsHotAndNothingElse() {
    var entra = ENTRA;
    intune.has(FakeIntune.windows("1", entra, ManagementAgent.MDM));
    intune.has(FakeIntune.windows("2", null, ManagementAgent.MDM));
    reading.readDue();
    var first = record("PC-1");
    var second = record("PC-2");
    var later = MONDAY.plusSeconds(9);
    intune.has(FakeIntune.device("1", entra, ManagementAgent.MDM, "Windows", later));

    anew();

    assertThat(version(record("PC-1").full())).isEqualTo(version(first.full()));
    assertThat(record("PC-1").instant(Column.INTUNE_LAST_SYNC)).contains(later);
    assertThat(version(record("PC-2").full())).isEqualTo(version(second.full()));
    assertThat(version(record("PC-2").hot())).as("no row of it").isEqualTo(version(second.hot()));
  }

  private static SourceRecord.Version version(SourceRecord.@Nullable Stamp stamp) {
    return Objects.requireNonNull(stamp).version();
  }

  /** It is stored, and decides nothing. */
  @Test
  void anAgentThatNobodyKnowsTellsNothing() {
    var known = FakeIntune.windows("1", ENTRA, ManagementAgent.MDM);
    intune.has(FakeIntune.withAgent(known, new Word<>("none", null)));
    reading.readDue();

    assertThat(record("PC-1").text(Column.MANAGEMENT_AGENT)).isEmpty();
    assertThat(ManagementFacts.of(estate.find("PC-1")).agent()).isNull();
  }

  @Test
  void anotherAgentIsNoEnrolmentInTheMdm() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.OTHER));
    reading.readDue();

    assertThat(estate.find("PC-1").managementState()).isEqualTo(ManagementState.UNMANAGED);
  }
}
