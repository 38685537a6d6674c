package io.mooring.web.devices;

import io.mooring.device.Device;
import io.mooring.site.SourceKind;
import io.mooring.web.words.Ago;
import io.mooring.web.words.CapabilityWords;
import io.mooring.web.words.Numbers;
import io.mooring.web.words.Times;
import io.mooring.wire.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything else that is known of a device, group by group. */
record MoreFacts(Device device, Instant now, ZoneId zone) {

  Map<String, List<FactLine>> groups() {
    var groups = new LinkedHashMap<String, List<FactLine>>();
    groups.put("Identity", identity());
    groups.put("Network", network());
    groups.put("Hardware", hardware());
    groups.put("ConfigMgr client", client());
    groups.put("MDM", mdm());
    if (device.fact(Column.INTUNE_ID).isPresent()) {
      groups.put("Intune", intune());
    }
    if (device.records().stream().anyMatch(r -> r.kind() == SourceKind.THIRD_PARTY_MDM)) {
      groups.put("Third-party MDM", otherMdm());
    }
    return groups;
  }

  private List<FactLine> identity() {
    return List.of(
        plain("Name", Column.NAME).copied(),
        plain("Serial number", Column.SERIAL_NUMBER).copied(),
        plain("Primary user", Column.PRIMARY_USERS),
        plain("Last user", Column.LAST_LOGON_USER),
        plain("Client GUID", Column.CLIENT_GUID).copied(),
        resource(),
        plain("SMBIOS GUID", Column.SMBIOS_GUID).copied(),
        plain("Entra device id", Column.ENTRA_DEVICE_ID).copied(),
        plain("Entra tenant id", Column.ENTRA_TENANT_ID),
        plain("Distinguished name", Column.DISTINGUISHED_NAME).copied(),
        mooring());
  }

  /** Intune's records have an id of their own, which is shown with them. */
  private FactLine resource() {
    var record = device.main();
    if (record.kind() != SourceKind.CONFIGMGR) {
      return new FactLine("Resource id", FactLine.NOT_KNOWN, null, false, false);
    }
    return new FactLine(
            "Resource id",
            record.resource().toString(),
            device.fact(Column.NAME).orElse(null),
            false,
            false)
        .copied();
  }

  private FactLine mooring() {
    return new FactLine("Mooring id", device.id().toString(), null, false, true);
  }

  private List<FactLine> network() {
    return List.of(
        plain("IP addresses", Column.IP_ADDRESSES).copied(),
        plain("MAC addresses", Column.MAC_ADDRESSES).copied(),
        plain("Domain", Column.DOMAIN),
        plain("AD site", Column.AD_SITE),
        plain("Boundary group", Column.BOUNDARY_GROUPS),
        plain("Management point", Column.MANAGEMENT_POINT),
        flag("On the internet", Column.ON_INTERNET));
  }

  private List<FactLine> hardware() {
    return List.of(
        plain("Manufacturer", Column.MANUFACTURER),
        plain("Model", Column.MODEL),
        megabytes("Memory", Column.MEMORY),
        megabytes("Size of C:", Column.DISK_SIZE),
        megabytes("Free on C:", Column.DISK_FREE),
        flag("Virtual machine", Column.VIRTUAL_MACHINE),
        plain("Operating system", Column.OPERATING_SYSTEM),
        time("OS installed", Column.OS_INSTALLED),
        time("Last hardware scan", Column.LAST_HARDWARE_SCAN));
  }

  private List<FactLine> client() {
    return List.of(
        flag("Client installed", Column.IS_CLIENT),
        plain("Version", Column.CLIENT_VERSION),
        choice("Activity", Column.CLIENT_ACTIVE, Map.of("0", "Inactive", "1", "Active")),
        choice("Client check", Column.CLIENT_CHECK, Map.of("1", "Healthy", "2", "Unhealthy")),
        time("Last client check", Column.LAST_CLIENT_CHECK),
        time("Last heartbeat", Column.LAST_HEARTBEAT),
        time("Last active", Column.LAST_ACTIVE),
        time("Last online", Column.LAST_ONLINE),
        time("Last offline", Column.LAST_OFFLINE),
        flag("Obsolete record", Column.IS_OBSOLETE));
  }

  private List<FactLine> mdm() {
    return List.of(
        flag("MDM active", Column.MDM_ACTIVE),
        flag("MDM enrolled", Column.MDM_ENROLLED),
        flag("MDM provisioned", Column.MDM_PROVISIONED),
        flag("Co-management policy", Column.CO_MANAGEMENT_POLICY),
        FactLine.of(
            device, "Co-management capabilities", Column.CO_MANAGEMENT_FLAGS, CapabilityWords::of));
  }

  private List<FactLine> intune() {
    return List.of(
        plain("Intune device id", Column.INTUNE_ID).copied(),
        plain("Managed through", Column.MANAGEMENT_AGENT),
        plain("Join type", Column.JOIN_TYPE),
        plain("Enrolment", Column.ENROLMENT_TYPE),
        time("Enrolled", Column.ENROLLED_AT),
        plain("Owner", Column.OWNER),
        plain("Compliance", Column.COMPLIANCE_STATE),
        time("Last sync", Column.INTUNE_LAST_SYNC),
        flag("Enrolled by Autopilot", Column.AUTOPILOT_ENROLLED),
        plain("ConfigMgr client's health", Column.CLIENT_HEALTH_IN_INTUNE));
  }

  private List<FactLine> otherMdm() {
    return List.of(
        plain("Device id there", Column.OTHER_MDM_ID).copied(),
        plain("Owner there", Column.OTHER_MDM_OWNER),
        time("Enrolled there", Column.OTHER_MDM_ENROLLED),
        time("Last seen there", Column.OTHER_MDM_LAST_SEEN),
        plain("Provider id", Column.OTHER_MDM_PROVIDER),
        plain("Server", Column.OTHER_MDM_SERVER).copied(),
        plain("Type of enrolment", Column.OTHER_MDM_TYPE),
        plain("State of enrolment", Column.OTHER_MDM_STATE));
  }

  private FactLine plain(String label, Column column) {
    return FactLine.of(device, label, column);
  }

  private FactLine flag(String label, Column column) {
    return FactLine.of(device, label, column, flag -> "true".equals(flag) ? "Yes" : "No");
  }

  private FactLine megabytes(String label, Column column) {
    return FactLine.of(device, label, column, text -> Numbers.megabytes(Long.parseLong(text)));
  }

  private FactLine choice(String label, Column column, Map<String, String> words) {
    return FactLine.of(device, label, column, text -> words.getOrDefault(text, text));
  }

  private FactLine time(String label, Column column) {
    return FactLine.of(
        device,
        label,
        column,
        text -> {
          var then = Instant.parse(text);
          return Ago.of(then, now) + " · " + Times.brief(then, now, zone);
        });
  }
}
