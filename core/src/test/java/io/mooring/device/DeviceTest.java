package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of its records speaks for a device. */
class DeviceTest {

  private static final TenantId TENANT = new TenantId(UUID.randomUUID());
  private static final SiteKey SITE = new SiteKey(TENANT, SiteId.random());
  private static final SiteKey INTUNE = SiteKey.intune(TENANT);
  private static final Instant LATER = MONDAY.plus(Duration.ofDays(1));

  private static final Map<Column, String> CO_MANAGED =
      Map.of(
          Column.IS_CLIENT, "true",
          Column.MDM_ENROLLED, "true",
          Column.MDM_PROVISIONED, "true",
          Column.CO_MANAGEMENT_POLICY, "true",
          Column.CO_MANAGEMENT_FLAGS, "12543",
          Column.CLIENT_STATE, "2",
          Column.CLIENT_ACTIVE, "1",
          Column.SERIAL_NUMBER, "S-1",
          Column.LAST_ACTIVE, MONDAY.toString());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEnrolmentThatSyncedLastSpeaksWhateverItsId(boolean olderComesFirst) {
    var before = enrolment(olderComesFirst ? 1 : 2, MONDAY, "noncompliant");
    var now = enrolment(olderComesFirst ? 2 : 1, LATER, "compliant");

    var device = device(before, now);

    assertThat(device.fact(Column.COMPLIANCE_STATE).map(Fact::value)).contains("compliant");
    assertThat(device.instant(Column.INTUNE_LAST_SYNC)).contains(LATER);
    assertThat(device.main()).isEqualTo(now);
  }

  @Test
  void aFormerInstallationSaysNothingOfTheStateOfThePresentOne() {
    var before = new HashMap<>(CO_MANAGED);
    before.put(Column.IS_OBSOLETE, "true");
    var fresh =
        Map.of(Column.IS_CLIENT, "true", Column.LAST_ACTIVE, LATER.toString(), Column.NAME, "PC");

    var device = device(record(SITE, 1, before), record(SITE, 2, fresh));

    assertThat(device.managementState()).isEqualTo(ManagementState.TENANT_ATTACHED);
    assertThat(EnrolmentStep.of(device)).isEqualTo(EnrolmentStep.CLIENT);
    assertThat(device.fact(Column.CO_MANAGEMENT_FLAGS)).isEmpty();
    assertThat(device.text(Column.SERIAL_NUMBER)).as("of the same computer").contains("S-1");
  }

  @Test
  void aClientThatWentIsNoClient() {
    var left = record(SITE, 1, CO_MANAGED).left(LATER);

    var summary = DeviceSummary.of(device(left, enrolment(1, LATER, "compliant")), LATER);

    assertThat(summary.software().client()).isEqualTo(DeviceSummary.Client.NONE);
    assertThat(summary.software().enrolment()).isEqualTo(EnrolmentStep.NONE);
    assertThat(summary.software().pendingRestart()).isFalse();
    assertThat(summary.lastActive()).isEqualTo(LATER);
  }

  @Test
  void aDeviceThatIsGoneKeepsWhatWasSaidLast() {
    var device = device(record(SITE, 1, CO_MANAGED).left(LATER));

    assertThat(device.flag(Column.MDM_ENROLLED)).isTrue();
    assertThat(device.liveFact(Column.MDM_ENROLLED)).isEmpty();
  }

  @Test
  void aClientSpeaksBeforeWhatWasMerelyDiscovered() {
    var discovered = Map.of(Column.NAME, "PC", Column.LAST_ACTIVE, LATER.toString());
    var elsewhere = new SiteKey(TENANT, SiteId.random());

    var device = device(record(elsewhere, 1, discovered), record(SITE, 1, CO_MANAGED));

    assertThat(device.managementState()).isEqualTo(ManagementState.CO_MANAGED);
  }

  private static SourceRecord enrolment(long id, Instant synced, String compliance) {
    return record(
        INTUNE,
        id,
        Map.of(Column.INTUNE_LAST_SYNC, synced.toString(), Column.COMPLIANCE_STATE, compliance));
  }

  private static Device device(SourceRecord... records) {
    return new Device(DeviceId.random(), List.of(records));
  }

  private static SourceRecord record(SiteKey site, long id, Map<Column, String> values) {
    var born = new Birth(DeviceId.random(), MONDAY);
    return new SourceRecord(
        site, "PS1", new ResourceId(id), Identity.of(born), values, null, null, null, null);
  }
}
