package io.mooring.lab.graph;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Enrolment.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of managedDevice that beta alone has (Graph reference, section 1.2). */
final class BetaDevices {

  /** What a client is that did not check in (Graph reference, section 1.3). */
  private static final int COMMUNICATION_ERROR = -2016281112;

  /** What stands in lists. */
  private static final Map<String, @Nullable Object> NO_HARDWARE =
      Fields.of(
          "serialNumber",
          null,
          "totalStorageSpace",
          0,
          "freeStorageSpace",
          0,
          "imei",
          null,
          "manufacturer",
          null,
          "model",
          null,
          "isSharedDevice",
          false,
          "tpmSpecificationVersion",
          null,
          "operatingSystemEdition",
          null,
          "deviceFullQualifiedDomainName",
          null,
          "osBuildNumber",
          null,
          "ipAddressV4",
          null,
          "subnetAddress",
          null,
          "systemManagementBIOSVersion",
          null);

  private final Identities ids;

  BetaDevices(Identities ids) {
    this.ids = ids;
  }

  private static Property<Managed> of(String name, Function<Managed, @Nullable Object> value) {
    return Property.beta(name, value);
  }

  List<Property<Managed>> properties() {
    return Stream.of(client(), join(), kind(), system(), users(), led())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Property<Managed>> client() {
    return List.of(
        of("@odata.type", one -> one.phone() ? null : "#microsoft.graph.windowsManagedDevice"),
        of(
            "configurationManagerClientEnabledFeatures",
            one -> one.is(Kind.CO_MANAGED) ? Workloads.ofBeta(one.enrolment()) : null),
        of("configurationManagerClientHealthState", BetaDevices::health),
        of("configurationManagerClientInformation", BetaDevices::information));
  }

  private static @Nullable Object health(Managed one) {
    if (one.is(Kind.INTUNE)) {
      return null;
    }
    var luck = one.enrolment().luck("client");
    var broken = one.enrolment().leftOver() || !one.device().healthy();
    var state =
        broken
            ? "communicationError"
            : luck < 0.02 ? "unknown" : luck < 0.04 ? "installed" : "healthy";
    return Fields.of(
        "state",
        state,
        "errorCode",
        broken ? COMMUNICATION_ERROR : 0,
        "lastSyncDateTime",
        Values.date(one.live().lastPolicyRequest()));
  }

  /** Whether the identifier has the site's {@code GUID:} before it is not published. */
  private static @Nullable Object information(Managed one) {
    var client = one.device().smsId();
    return one.is(Kind.INTUNE) || client == null
        ? null
        : Fields.of(
            "clientIdentifier",
            client.replace("GUID:", ""),
            "isBlocked",
            false,
            "clientVersion",
            one.device().clientVersion());
  }

  private static List<Property<Managed>> join() {
    return List.of(
        of("joinType", BetaDevices::joinType),
        of("aadRegistered", one -> one.enrolled() ? Boolean.TRUE : null),
        of("azureActiveDirectoryDeviceId", one -> one.enrolment().entraId()),
        of("autopilotEnrolled", one -> one.is(Kind.INTUNE) && one.cloud().inAutopilot()),
        of("ownerType", one -> one.enrolment().personal() ? "personal" : "company"),
        of("preferMdmOverGroupPolicyAppliedDateTime", _ -> Values.NEVER),
        of("retireAfterDateTime", _ -> Values.NEVER),
        of("roleScopeTagIds", _ -> List.of()),
        of("managementFeatures", _ -> "none"));
  }

  private static Object joinType(Managed one) {
    if (!one.enrolled()) {
      return "unknown";
    }
    return switch (one.cloud().origin()) {
      case COMPANY -> "azureADJoined";
      case PERSONAL, PHONE -> "azureADRegistered";
      case null -> one.cloud().entraJoined() ? "azureADJoined" : "hybridAzureADJoined";
    };
  }

  private static List<Property<Managed>> kind() {
    return List.of(
        of(
            "deviceType",
            one -> one.phone() ? (one.enrolment().apple() ? "iPhone" : "android") : "windowsRT"),
        of("chassisType", BetaDevices::chassis),
        of("processorArchitecture", one -> one.phone() ? "unknown" : "x64"),
        of("skuFamily", one -> one.phone() ? "" : edition(one.device())),
        of("skuNumber", one -> one.phone() ? 0 : edition(one.device()).equals("Pro") ? 48 : 4),
        of("specificationVersion", one -> one.phone() ? "" : "10.0"),
        of("securityPatchLevel", _ -> null),
        of("lostModeState", _ -> "disabled"),
        of("deviceFirmwareConfigurationInterfaceManaged", _ -> false));
  }

  private static Object chassis(Managed one) {
    return switch (one.device().form()) {
      case LAPTOP -> one.phone() ? "phone" : "laptop";
      case DESKTOP -> one.phone() ? "phone" : "desktop";
      case SERVER -> "enterpriseServer";
    };
  }

  private static String edition(Device device) {
    return device.windows().caption().endsWith(" Pro") ? "Pro" : "Enterprise";
  }

  private static List<Property<Managed>> system() {
    return List.of(
        of("hardwareInformation", BetaDevices::hardware).ofOne(NO_HARDWARE),
        of("bootstrapTokenEscrowed", _ -> false).ofOne(false),
        of("chromeOSDeviceInfo", _ -> null).ofOne(null),
        of("windowsActiveMalwareCount", _ -> 0).ofOne(0),
        of("windowsRemediatedMalwareCount", _ -> 0).ofOne(0),
        of("cloudPcRemoteActionResults", _ -> List.of()));
  }

  /** What is known only of one device that is asked for. */
  private static @Nullable Object hardware(Managed one) {
    var device = one.device();
    var home = one.cloud().origin() != null;
    var domain = one.cloud().origin() == null && !one.cloud().entraJoined();
    return Fields.of(
        "serialNumber",
        one.enrolment().serial(),
        "totalStorageSpace",
        0,
        "freeStorageSpace",
        0,
        "imei",
        null,
        "manufacturer",
        one.manufacturer(),
        "model",
        one.model(),
        "isSharedDevice",
        false,
        "tpmSpecificationVersion",
        one.phone() ? null : "2.0",
        "operatingSystemEdition",
        one.phone() ? null : edition(device),
        "deviceFullQualifiedDomainName",
        domain ? one.enrolment().name() + ".contoso.com" : one.enrolment().name(),
        "osBuildNumber",
        one.osVersion(),
        "ipAddressV4",
        home ? "192.168.178.24" : device.network().ipv4(),
        "subnetAddress",
        home ? "192.168.178.0" : device.network().subnet(),
        "systemManagementBIOSVersion",
        one.phone() ? null : "1.18.0");
  }

  private List<Property<Managed>> users() {
    return List.of(
        of("enrolledByUserPrincipalName", this::enrolledBy), of("usersLoggedOn", this::loggedOn));
  }

  private Object enrolledBy(Managed one) {
    var person = one.enrolment().person();
    return person == null ? "" : Identities.principalName(one.device().ownerNumber());
  }

  private Object loggedOn(Managed one) {
    var sync = one.lastSync();
    return one.enrolment().person() == null || sync == null
        ? List.of()
        : List.of(
            Fields.of("userId", ids.user(one.device().ownerNumber()), "lastLogOnDateTime", sync));
  }

  private Object people(Managed one) {
    return one.enrolment().person() == null
        ? List.of()
        : List.of(People.summary(ids, one.device().ownerNumber()));
  }

  /** What a managed device leads to. */
  private List<Property<Managed>> led() {
    return List.of(
        of("detectedApps", Apps::on).expanded(),
        Property.named("deviceCompliancePolicyStates", Policies::states).expanded(),
        Property.named("users", this::people).expanded());
  }
}
