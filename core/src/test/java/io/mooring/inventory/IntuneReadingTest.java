package io.mooring.inventory;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.SettableClock.MONDAY;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.authority.Authorities;
import io.mooring.authority.Authority;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.Effective;
import io.mooring.authority.SiteAuthority;
import io.mooring.authority.Workload;
import io.mooring.cloud.Doubt;
import io.mooring.device.Device;
import io.mooring.device.ManagementAgent;
import io.mooring.device.ManagementState;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.device.TimelineEvent;
import io.mooring.site.Fenced;
import io.mooring.site.SiteKey;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntuneReadingTest {

  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final FakeIntune intune = new FakeIntune();
  private final SiteKey key = SiteKey.intune(ADMINISTRATOR.tenant());
  private final IntuneReading reading = reader();

  private IntuneReading reader() {
    var source =
        new IntuneSource(
            ADMINISTRATOR.tenant(), mooring.sites, mooring.transactions, mooring.clock);
    return new IntuneReading(
        source, intune, mooring.records, mooring.inlet, mooring.passes, mooring.clock);
  }

  /** By a portal that has just started. */
  private void anew() {
    mooring.clock.advance(IntuneReading.OFTEN);
    reader().readDue();
  }

  @Test
  void whatAnotherPortalReadIsNotReadAgainAtOnce() {
    reading.readDue();

    assertThat(reader().readDue()).isEmpty();
    mooring.clock.advance(IntuneReading.OFTEN);
    assertThat(reader().readDue()).isPresent();
  }

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
  void whatIsNewIsReadOftenAndAllOfItOnceADay() {
    reading.readDue();
    mooring.clock.advance(IntuneReading.OFTEN);
    reading.readDue();
    assertThat(intune.askedSince()).isBefore(MONDAY);

    mooring.clock.advance(Duration.ofDays(1));
    reading.readDue();
    assertThat(intune.askedSince()).isNull();
  }

  @Test
  void whatATrustedFullPassDoesNotShowIsGone() {
    var devices = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    devices.forEach(id -> intune.has(FakeIntune.windows(id, null, ManagementAgent.MDM)));
    reading.readDue();
    var lost = estate.find("PC-7");
    intune.lacks("7");

    intune.fails(Doubt.Cause.MISSING, "Graph counts 200 and showed 199.");
    anew();
    assertThat(held(lost)).as("not trusted").isTrue();
    assertThat(mooring.sites.health(key).trouble())
        .extracting(trouble -> trouble.sentence())
        .asString()
        .startsWith("Graph counts 200");

    intune.recovers();
    var answered = mooring.records.heldCount(key);
    anew();
    assertThat(held(lost)).isFalse();
    assertThat(answered).isEqualTo(200);
    assertThat(mooring.sites.health(key).trouble()).isNull();
    assertThat(mooring.sites.health(key).full())
        .extracting(report -> report.sentence())
        .asString()
        .contains("1 devices are gone");
  }

  private boolean held(Device device) {
    return mooring
        .directory
        .find(ADMINISTRATOR, device.id())
        .map(found -> !found.gone())
        .orElse(false);
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
    var records = mooring.records.ofDevices(key.tenant(), List.of(estate.find("PC-1").id()));
    return Objects.requireNonNull(records.getFirst().full());
  }

  @Test
  void whoBeginsLaterFencesTheOneBefore() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.MDM));
    var other = reader();
    intune.onPage(other::readDue);

    assertThatThrownBy(reading::readDue).isInstanceOf(Fenced.class);
    assertThat(estate.find("PC-1").gone()).isFalse();
  }

  @Test
  void anUnknownAgentTellsNothing() {
    intune.has(FakeIntune.windows("1", ENTRA, ManagementAgent.OTHER));
    reading.readDue();

    assertThat(estate.find("PC-1").managementState()).isEqualTo(ManagementState.UNMANAGED);
  }
}
