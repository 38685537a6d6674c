package io.mooring.intune;

import io.mooring.authority.Workload;
import io.mooring.cloud.CoManagement;
import io.mooring.cloud.ComplianceState;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.EntraUserId;
import io.mooring.cloud.Hardware;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.ManagedDevice;
import io.mooring.cloud.MdmEnrolment;
import io.mooring.cloud.OperatingSystem;
import io.mooring.cloud.Word;
import io.mooring.device.ManagementAgent;
import io.mooring.intune.graph.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A managed device as Graph writes it (Microsoft: managedDevice, beta). */
record DeviceItem(Item item) {

  /** Graph's flags: true is with Intune (Microsoft: configurationManagerClientEnabledFeatures). */
  private static final Map<Workload, String> FLAGS =
      Map.of(
          Workload.COMPLIANCE_POLICIES, "compliancePolicy",
          Workload.DEVICE_CONFIGURATION, "deviceConfiguration",
          Workload.ENDPOINT_PROTECTION, "endpointProtection",
          Workload.RESOURCE_ACCESS, "resourceAccess",
          Workload.CLIENT_APPS, "modernApps",
          Workload.OFFICE_CLICK_TO_RUN, "officeApps",
          Workload.WINDOWS_UPDATE_POLICIES, "windowsUpdateForBusiness");

  static ManagedDevice read(Item item) {
    return new DeviceItem(item).device();
  }

  private ManagedDevice device() {
    return new ManagedDevice(
        new IntuneDeviceId(item.id()),
        item.text("deviceName"),
        item.maybe("azureADDeviceId").flatMap(EntraDeviceId::parse).orElse(null),
        hardware(),
        new OperatingSystem(
            item.text("operatingSystem"),
            item.text("osVersion"),
            item.text("skuFamily"),
            item.flag("isEncrypted")),
        enrolment(),
        coManagement(),
        new ManagedDevice.Compliance(
            item.word("complianceState", ComplianceState.class),
            item.when("complianceGracePeriodExpirationDateTime")),
        people(),
        item.when("lastSyncDateTime"));
  }

  private Hardware hardware() {
    return new Hardware(
        item.text("serialNumber"),
        item.text("manufacturer"),
        item.text("model"),
        item.text("chassisType"),
        item.text("processorArchitecture"),
        item.text("wiFiMacAddress"),
        item.text("ethernetMacAddress"),
        size("totalStorageSpaceInBytes"),
        item.number("freeStorageSpaceInBytes"),
        size("physicalMemoryInBytes"));
  }

  /** No device has none: Graph writes 0 for what it does not know. */
  private @Nullable Long size(String name) {
    var size = item.number(name);
    return size == null || size <= 0 ? null : size;
  }

  private MdmEnrolment enrolment() {
    return new MdmEnrolment(
        agent(),
        item.word("deviceEnrollmentType", MdmEnrolment.EnrolmentType.class),
        item.word("joinType", MdmEnrolment.JoinType.class),
        item.word("managedDeviceOwnerType", MdmEnrolment.Ownership.class),
        item.word("deviceRegistrationState", MdmEnrolment.Registration.class),
        item.word("managementState", MdmEnrolment.Stage.class),
        item.flag("autopilotEnrolled"),
        item.text("enrollmentProfileName"),
        item.when("enrolledDateTime"),
        item.when("managementCertificateExpirationDate"));
  }

  private @Nullable Word<ManagementAgent> agent() {
    var raw = item.text("managementAgent");
    return raw == null ? null : new Word<>(raw, meaning(raw));
  }

  private static @Nullable ManagementAgent meaning(String agent) {
    return switch (agent.toLowerCase(Locale.ROOT)) {
      case "configurationmanagerclient" -> ManagementAgent.CONFIGMGR_CLIENT;
      case "configurationmanagerclientmdm", "configurationmanagerclientmdmeas" ->
          ManagementAgent.CONFIGMGR_CLIENT_AND_MDM;
      case "mdm", "easmdm" -> ManagementAgent.MDM;
      case "eas",
          "intuneclient",
          "easintuneclient",
          "jamf",
          "googleclouddevicepolicycontroller",
          "microsoft365managedmdm",
          "mssense",
          "intuneaosp",
          "google" ->
          ManagementAgent.OTHER;
      default -> null;
    };
  }

  private CoManagement coManagement() {
    var flags = item.item("configurationManagerClientEnabledFeatures");
    var withIntune = new EnumMap<Workload, Boolean>(Workload.class);
    FLAGS.forEach((workload, name) -> {
      var moved = flags.flag(name);
      if (moved != null) {
        withIntune.put(workload, moved);
      }
    });
    return new CoManagement(withIntune, flags.flag("inventory"), client(), health());
  }

  private CoManagement.@Nullable Client client() {
    var client = item.item("configurationManagerClientInformation");
    return client.isThere()
        ? new CoManagement.Client(
            client.text("clientIdentifier"), client.text("clientVersion"), client.flag("isBlocked"))
        : null;
  }

  private CoManagement.@Nullable Health health() {
    var health = item.item("configurationManagerClientHealthState");
    return health.isThere()
        ? new CoManagement.Health(
            health.word("state", CoManagement.HealthState.class),
            health.number("errorCode"),
            health.when("lastSyncDateTime"))
        : null;
  }

  private ManagedDevice.People people() {
    return new ManagedDevice.People(
        item.maybe("userId").map(EntraUserId::new).orElse(null),
        item.text("userPrincipalName"),
        item.text("userDisplayName"),
        item.text("emailAddress"),
        item.text("enrolledByUserPrincipalName"),
        logOns());
  }

  private List<ManagedDevice.LogOn> logOns() {
    return item.items("usersLoggedOn").stream().flatMap(DeviceItem::logOn).toList();
  }

  private static Stream<ManagedDevice.LogOn> logOn(Item item) {
    return item.maybe("userId").stream()
        .map(EntraUserId::new)
        .map(user -> new ManagedDevice.LogOn(user, item.when("lastLogOnDateTime")));
  }
}
