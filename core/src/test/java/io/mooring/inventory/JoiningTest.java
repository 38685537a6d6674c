package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.FilterText;
import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementState;
import io.mooring.device.ResourceId;
import io.mooring.device.TimelineEvent;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Records of a site and of Intune that turn out to be of one computer later. */
class JoiningTest extends IntuneStage {

  /** The usual way into co-management: first a client, then registered, then enrolled. */
  @Test
  void theSitesRecordLearnsItsEntraIdAfterIntunesIsThere() {
    estate.bring(estate.row(FIRST_ID, "PC-A"));
    var client = estate.find("PC-A");
    mooring.clock.advance(Duration.ofMinutes(1));
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    reading.readDue();
    var enrolled = estate.find("PC-1");
    assertThat(enrolled.id()).as("two, until the site knows").isNotEqualTo(client.id());

    estate.bring(atSite(FIRST_ID, ENTRA));

    isOne(client.id(), enrolled.id());
  }

  @Test
  void intunesRecordLearnsItsEntraIdAfterTheSitesIsThere() {
    intune.has(FakeIntune.windows("1", null, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    reading.readDue();
    var enrolled = estate.find("PC-1");
    mooring.clock.advance(Duration.ofMinutes(1));
    estate.bring(atSite(FIRST_ID, ENTRA));
    var client = estate.find("PC-A" + FIRST_ID);
    assertThat(client.id()).as("two, until Intune knows").isNotEqualTo(enrolled.id());

    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    anew();

    isOne(enrolled.id(), client.id());
  }

  /** The older id stays, and the younger leads to it; the history of both is there. */
  private void isOne(DeviceId older, DeviceId younger) {
    var device = mooring.directory.find(ADMINISTRATOR, younger).orElseThrow();
    assertThat(device.id()).isEqualTo(older);
    assertThat(device.records()).hasSize(2);
    assertThat(device.managementState()).isEqualTo(ManagementState.CO_MANAGED);
    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(1);
    assertThat(mooring.timeline.of(ADMINISTRATOR.scope(), younger, 9))
        .extracting(TimelineEvent::sentence)
        .contains("First seen in Intune.", "First seen in site PS1.")
        .anyMatch(told -> told.contains("the same Entra device id " + ENTRA));
  }

  /** A hot pass brings the new enrolment; the old one stays until the next full pass, or longer. */
  @Test
  void aDeviceThatEnrolsAgainStaysOne() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.CONFIGMGR_CLIENT_AND_MDM));
    estate.bring(atSite(FIRST_ID, ENTRA));
    reading.readDue();
    var device = estate.find("PC-A" + FIRST_ID);
    mooring.clock.advance(Duration.ofDays(1).minusMinutes(30));
    intune.has(FakeIntune.enrolledAnew("2", ENTRA, mooring.clock.instant()));

    reading.readDue();

    var after = mooring.directory.find(ADMINISTRATOR, device.id()).orElseThrow();
    assertThat(after.records()).hasSize(3);
    assertThat(after.text(Column.INTUNE_ID)).as("that of the new enrolment").contains("2");
    intune.lacks("1");
    mooring.clock.advance(Duration.ofDays(1));
    reader().readDue();
    assertThat(mooring.directory.find(ADMINISTRATOR, device.id()).orElseThrow().records())
        .hasSize(3);
    assertThat(mooring.directory.count(ADMINISTRATOR, DeviceFilter.EVERYTHING).number())
        .isEqualTo(1);
  }

  /** A training room's: each enrolment leaves a record behind, with all that the computer has. */
  @Test
  void whatADeviceOnceWasDoesNotMakeItMany() {
    estate.bring(atSite(FIRST_ID, ENTRA));
    var device = estate.find("PC-A" + FIRST_ID);
    for (var time = 1; time <= 25; time++) {
      intune.has(FakeIntune.enrolledAnew("" + time, ENTRA, mooring.clock.instant()));
      anew();
      var last = new ResourceId(new IntuneDeviceId("" + time).number());
      mooring.inlet.gone(mooring.sites.find(key).orElseThrow(), List.of(last));
      intune.lacks("" + time);
    }
    intune.has(FakeIntune.enrolledAnew("26", ENTRA, mooring.clock.instant()));
    anew();

    var after = mooring.directory.find(ADMINISTRATOR, device.id()).orElseThrow();
    assertThat(after.records()).hasSize(27);
    assertThat(after.managementState()).isEqualTo(ManagementState.CO_MANAGED);
    assertThat(after.ambiguity()).isEmpty();
  }

  /** One batch takes a shared id from five of twenty-five; the rest are no longer many. */
  @Test
  void whatABatchTakesFromSomeIsCountedWithoutThem() {
    for (var at = 0; at < 25; at++) {
      estate.bring(atSite(FIRST_ID + at, ENTRA));
    }
    assertThat(ambiguous()).as("shared by many").isEqualTo(25);

    estate.bring(
        LongStream.range(FIRST_ID + 1, FIRST_ID + 25)
            .mapToObj(id -> estate.row(id, "PC-A" + id))
            .toArray(Batch.Row[]::new));

    assertThat(ambiguous()).isZero();
  }

  private long ambiguous() {
    return mooring.directory.count(ADMINISTRATOR, FilterText.parse("ambiguous:yes")).number();
  }

  private Batch.Row atSite(long id, String entra) {
    var row = estate.row(id, "PC-A" + id);
    var full = new HashMap<>(row.full());
    full.put(Column.ENTRA_DEVICE_ID.key(), entra);
    full.put(Column.IS_CLIENT.key(), "true");
    return new Batch.Row(id, full, row.hot());
  }
}
