package io.mooring.lab.graph;

import static io.mooring.lab.graph.Operator.CONTAINS;
import static io.mooring.lab.graph.Operator.EQ;
import static io.mooring.lab.graph.Operator.GT;
import static io.mooring.lab.graph.Operator.LT;
import static io.mooring.lab.graph.Operator.NE;

import io.mooring.lab.estate.Disk;
import io.mooring.lab.estate.Enrolment.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of managedDevice in v1.0 (Graph reference, section 1.1). */
final class ManagedDevices {

  private static final Duration GRACE = Duration.ofDays(7);
  private static final Duration CERTIFICATE_LEFT = Duration.ofDays(200);
  private static final long MEGABYTE = 1024L * 1024;

  private final Identities ids;

  ManagedDevices(Identities ids) {
    this.ids = ids;
  }

  EntityType<Managed> type() {
    var properties =
        Stream.of(
                identity(),
                management(),
                compliance(),
                user(),
                system(),
                exchange(),
                other(),
                new BetaDevices(ids).properties())
            .flatMap(List::stream)
            .toList();
    return new EntityType<>("managedDevice", one -> ids.managedDevice(one.enrolment()), properties);
  }

  private static Property<Managed> of(String name, Function<Managed, @Nullable Object> value) {
    return Property.named(name, value);
  }

  private List<Property<Managed>> identity() {
    return List.of(
        of("id", one -> ids.managedDevice(one.enrolment())),
        of("userId", one -> person(one, ids::user)),
        of("deviceName", one -> one.enrolment().name()).asked(EQ, CONTAINS),
        of("managedDeviceName", ManagedDevices::generatedName),
        of("managedDeviceOwnerType", one -> one.enrolment().personal() ? "personal" : "company"),
        of("enrolledDateTime", one -> one.enrolment().enrolled()).asked(LT, GT),
        of("lastSyncDateTime", one -> Values.date(one.lastSync())).asked(LT, GT),
        of("serialNumber", one -> one.enrolment().serial()).asked(EQ),
        of("azureADDeviceId", one -> one.enrolment().entraId()).asked(EQ),
        of("azureADRegistered", one -> one.enrolled() ? Boolean.TRUE : null),
        of("udid", _ -> null).ofOne(null),
        of("imei", _ -> null).asked(EQ),
        of("meid", _ -> null),
        of("iccid", _ -> null).ofOne(null));
  }

  /** The name that Intune makes: user, system, day and time of the enrolment. */
  private static String generatedName(Managed one) {
    var person = one.enrolment().person();
    var user = person == null ? "" : person.logon();
    return "%s_%s_%s".formatted(user, one.operatingSystem(), one.enrolment().enrolled());
  }

  private List<Property<Managed>> management() {
    return List.of(
        of("managementAgent", ManagedDevices::agent).asked(EQ),
        of("managementState", _ -> "managed").asked(EQ),
        of("deviceEnrollmentType", ManagedDevices::enrollmentType),
        of("deviceRegistrationState", one -> one.enrolled() ? "registered" : "notRegistered"),
        of("enrollmentProfileName", Autopilot::enrolledBy),
        of("requireUserEnrollmentApproval", _ -> null),
        of("managementCertificateExpirationDate", ManagedDevices::certificateEnd),
        of(
                "configurationManagerClientEnabledFeatures",
                one -> one.is(Kind.CO_MANAGED) ? Workloads.ofV1(one.enrolment()) : null)
            .inV1(),
        of("deviceActionResults", _ -> List.of()));
  }

  /** The certificate lives a year and is renewed while the device checks in. */
  private static Object certificateEnd(Managed one) {
    var sync = one.lastSync();
    return sync == null || !one.enrolled() ? Values.NEVER : sync.plus(CERTIFICATE_LEFT);
  }

  private static Object agent(Managed one) {
    return switch (one.enrolment().kind()) {
      case CO_MANAGED -> "configurationManagerClientMdm";
      case TENANT_ATTACHED -> "configurationManagerClient";
      case INTUNE -> "mdm";
    };
  }

  private static Object enrollmentType(Managed one) {
    return switch (one.enrolment().kind()) {
      case CO_MANAGED -> "windowsCoManagement";
      case TENANT_ATTACHED -> "unknown";
      case INTUNE ->
          switch (one.cloud().origin()) {
            case COMPANY -> "windowsAzureADJoin";
            case PERSONAL, PHONE -> "userEnrollment";
            case null -> "windowsAutoEnrollment";
          };
    };
  }

  private static List<Property<Managed>> compliance() {
    return List.of(
        of("complianceState", ManagedDevices::state).asked(EQ),
        of(
                "complianceGracePeriodExpirationDateTime",
                one -> state(one).equals("inGracePeriod") ? graceEnd(one) : Values.NEVER)
            .asked(LT, GT),
        of("jailBroken", _ -> "Unknown").asked(EQ),
        of("partnerReportedThreatState", _ -> "unknown"),
        of("deviceHealthAttestationState", _ -> null));
  }

  private static Object graceEnd(Managed one) {
    var sync = one.lastSync();
    return sync == null ? Values.NEVER : sync.plus(GRACE);
  }

  /** Where the workload is with Configuration Manager, that one judges. */
  static Object state(Managed one) {
    if (one.enrolled() && one.lastSync() == null) {
      return "unknown";
    }
    if (!one.judged()) {
      return "configManager";
    }
    var graced = one.enrolment().luck("grace") < 0.3;
    return one.compliant() ? "compliant" : graced ? "inGracePeriod" : "noncompliant";
  }

  private List<Property<Managed>> user() {
    return List.of(
        of("userPrincipalName", one -> person(one, Identities::principalName)).asked(EQ, NE),
        of("userDisplayName", one -> person(one, Identities::displayName)),
        of("emailAddress", one -> person(one, Identities::principalName)).asked(CONTAINS));
  }

  /** A device without a user has empty texts, not null. */
  private static Object person(Managed one, Function<Integer, String> of) {
    return one.enrolment().person() == null ? "" : of.apply(one.device().ownerNumber());
  }

  private static List<Property<Managed>> system() {
    return List.of(
        of("operatingSystem", one -> one.operatingSystem()).asked(EQ),
        of("osVersion", one -> one.osVersion()).asked(CONTAINS),
        of("manufacturer", one -> one.manufacturer()).asked(EQ),
        of("model", one -> one.model()).asked(EQ, CONTAINS),
        of("isEncrypted", one -> one.enrolment().luck("encrypted") < 0.93),
        of("isSupervised", _ -> false),
        of("totalStorageSpaceInBytes", one -> megabytes(one, Disk::size) * MEGABYTE),
        of("freeStorageSpaceInBytes", one -> megabytes(one, Disk::free) * MEGABYTE),
        of("physicalMemoryInBytes", one -> memory(one)).ofOne(0L),
        of("wiFiMacAddress", one -> one.laptop() && one.enrolled() ? one.mac() : null),
        of("ethernetMacAddress", one -> (one.laptop() ? null : one.mac())).ofOne(null),
        of("androidSecurityPatchLevel", one -> one.phone() ? "2026-08-01" : ""));
  }

  private static long memory(Managed one) {
    return one.phone() ? 0 : one.device().memoryKilobytes() * 1024;
  }

  /** Of the first disk; 0 where the device was only uploaded. */
  private static long megabytes(Managed one, ToLongFunction<Disk> of) {
    return one.enrolled() ? one.device().disks().limit(1).mapToLong(of).sum() : 0;
  }

  private static List<Property<Managed>> exchange() {
    return List.of(
        of("easActivated", _ -> false),
        of("easDeviceId", _ -> ""),
        of("easActivationDateTime", _ -> Values.NEVER),
        of("exchangeAccessState", _ -> "none").asked(EQ),
        of("exchangeAccessStateReason", _ -> "none"),
        of("exchangeLastSuccessfulSyncDateTime", _ -> Values.NEVER));
  }

  private static List<Property<Managed>> other() {
    return List.of(
        of("notes", one -> note(one)).ofOne(null),
        of("deviceCategoryDisplayName", _ -> "Unknown").asked(EQ),
        of("phoneNumber", _ -> "").asked(CONTAINS),
        of("subscriberCarrier", _ -> ""),
        of("activationLockBypassCode", _ -> null).ofOne(null),
        of("remoteAssistanceSessionUrl", _ -> null).ofOne(null),
        of("remoteAssistanceSessionErrorDetails", _ -> null));
  }

  private static @Nullable String note(Managed one) {
    return one.enrolment().luck("note") < 0.03 ? "Lent to a visitor" : null;
  }
}
