package io.mooring.inventory;

import io.mooring.authority.ToldWorkloads;
import io.mooring.cloud.CoManagement;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.MdmEnrolment;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.device.ManagementAgent;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Intune says of a device, as a row like a site's. */
final class IntuneRow {

  private static final String WINDOWS = "Windows";

  private final Map<String, String> values = new HashMap<>();

  private IntuneRow() {}

  /** Phones are managed there too. */
  static boolean isWindows(ManagedDevice device) {
    return WINDOWS.equalsIgnoreCase(Objects.requireNonNullElse(device.system().name(), ""));
  }

  /** A site may upload its clients there, of which it tells us itself. */
  static boolean isUploaded(ManagedDevice device) {
    var agent = device.enrolment().agent();
    return agent != null && agent.means(ManagementAgent.CONFIGMGR_CLIENT);
  }

  static Batch.Row of(ManagedDevice device) {
    var row = new IntuneRow();
    row.identity(device);
    row.enrolment(device.enrolment());
    row.coManagement(device.coManagement());
    row.put(Column.OPERATING_SYSTEM, system(device));
    row.put(Column.OS_BUILD, device.system().version());
    row.put(Column.PRIMARY_USERS, device.people().principalName());
    row.put(Column.COMPLIANCE_STATE, raw(device.compliance().state()));
    return new Batch.Row(device.id().number(), row.values, hot(device));
  }

  /** What changes with every sync by itself. */
  private static Map<String, String> hot(ManagedDevice device) {
    var synced = time(device.lastSync());
    return synced == null ? Map.of() : Map.of(Column.INTUNE_LAST_SYNC.key(), synced);
  }

  private void identity(ManagedDevice device) {
    var hardware = device.hardware();
    put(Column.INTUNE_ID, device.id().value());
    put(Column.NAME, device.name());
    put(Column.ENTRA_DEVICE_ID, Objects.toString(device.entraDevice(), null));
    put(Column.SERIAL_NUMBER, hardware.serialNumber());
    put(Column.MANUFACTURER, hardware.manufacturer());
    put(Column.MODEL, hardware.model());
    put(Column.MAC_ADDRESSES, hardware.wiFiMac());
  }

  private void enrolment(MdmEnrolment enrolment) {
    put(Column.MANAGEMENT_AGENT, agent(enrolment.agent()));
    put(Column.ENROLMENT_TYPE, raw(enrolment.type()));
    put(Column.JOIN_TYPE, raw(enrolment.join()));
    put(Column.OWNER, raw(enrolment.owner()));
    put(Column.ENROLLED_AT, time(enrolment.enrolled()));
    put(Column.AUTOPILOT_ENROLLED, Objects.toString(enrolment.autopilot(), null));
  }

  private static @Nullable String agent(@Nullable Word<ManagementAgent> agent) {
    if (agent == null) {
      return null;
    }
    var meaning = agent.meaning();
    return meaning == null ? null : meaning.key();
  }

  private void coManagement(CoManagement coManagement) {
    put(Column.INTUNE_WORKLOADS, new ToldWorkloads(coManagement.withIntune()).text());
    var health = coManagement.health();
    put(Column.CLIENT_HEALTH_IN_INTUNE, health == null ? null : raw(health.state()));
  }

  private static String system(ManagedDevice device) {
    var edition = device.system().edition();
    return edition == null || edition.isBlank() ? WINDOWS : WINDOWS + " " + edition;
  }

  private static @Nullable String raw(@Nullable Word<?> word) {
    return word == null ? null : word.raw();
  }

  private static @Nullable String time(@Nullable When when) {
    return when instanceof When.At(var at) ? at.toString() : null;
  }

  private void put(Column column, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(column.key(), value);
    }
  }
}
