package io.mooring.lab.graph;

import static io.mooring.lab.graph.Operator.CONTAINS;

import io.mooring.lab.estate.Cloud;
import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.Enrolment;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Windows Autopilot: the hardware that is registered, and the profile that each gets. */
final class Autopilot {

  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  /** Most have no tag; the last one belongs to no profile. */
  private static final List<String> TAGS = List.of("", "", "STD", "STD", "HYBRID", "KIOSK", "OLD");

  private final Identities ids;

  Autopilot(Identities ids) {
    this.ids = ids;
  }

  static List<LiveDevice> of(LiveDevice live) {
    return live.facts().cloud().inAutopilot() ? List.of(live) : List.of();
  }

  private static String tag(Device device) {
    return TAGS.get((int) (device.luck("group tag") * TAGS.size()));
  }

  private static Optional<Profile> profile(Device device) {
    return Profile.of(tag(device));
  }

  /** The name of the profile that a device was enrolled with. */
  static @Nullable Object enrolledBy(Managed one) {
    var by = one.cloud().origin() == Cloud.Native.COMPANY && one.cloud().inAutopilot();
    return by ? profile(one.device()).map(Profile::title).orElse(null) : null;
  }

  EntityType<LiveDevice> type() {
    var properties = Stream.of(hardware(), contact(), beta()).flatMap(List::stream).toList();
    return new EntityType<>(
        "windowsAutopilotDeviceIdentity", one -> ids.autopilot(one.facts()), properties);
  }

  private static Property<LiveDevice> of(
      String name, Function<LiveDevice, @Nullable Object> value) {
    return Property.named(name, value);
  }

  private static Property<LiveDevice> inBeta(
      String name, Function<LiveDevice, @Nullable Object> value) {
    return Property.beta(name, value);
  }

  private List<Property<LiveDevice>> hardware() {
    return List.of(
        of("id", one -> ids.autopilot(one.facts())),
        of("groupTag", one -> tag(one.facts())),
        of("purchaseOrderIdentifier", _ -> ""),
        of("serialNumber", one -> one.facts().serial()).asked(CONTAINS),
        of("productKey", _ -> ""),
        of("manufacturer", one -> one.facts().manufacturer()),
        of("model", one -> one.facts().modelName()),
        of("skuNumber", _ -> ""),
        of("systemFamily", one -> one.facts().modelName()));
  }

  private List<Property<LiveDevice>> contact() {
    return List.of(
        of("enrollmentState", Autopilot::state),
        of("lastContactedDateTime", Autopilot::lastContacted),
        of("addressableUserName", _ -> ""),
        of("userPrincipalName", _ -> ""),
        of("resourceName", _ -> ""),
        of("azureActiveDirectoryDeviceId", Autopilot::entraId),
        of("managedDeviceId", this::managedDevice),
        of("displayName", _ -> ""));
  }

  private static @Nullable Enrolment enrolment(LiveDevice one) {
    return one.facts().cloud().enrolment();
  }

  private static Object state(LiveDevice one) {
    var enrolment = enrolment(one);
    if (enrolment == null) {
      return "notContacted";
    }
    return enrolment.luck("autopilot state") < 0.03 ? "failed" : "enrolled";
  }

  private static Object lastContacted(LiveDevice one) {
    var enrolment = enrolment(one);
    return Values.date(enrolment == null ? null : enrolment.lastSync(one.contact()));
  }

  /** Registration makes an object of its own, which a hybrid join does not take over. */
  private static Object entraId(LiveDevice one) {
    var cloud = one.facts().cloud();
    var known = cloud.entraJoined() ? cloud.entraId() : null;
    return known == null ? NO_ID : known;
  }

  private Object managedDevice(LiveDevice one) {
    var enrolment = enrolment(one);
    return enrolment == null ? NO_ID : ids.managedDevice(enrolment);
  }

  private static List<Property<LiveDevice>> beta() {
    return List.of(
        inBeta("azureAdDeviceId", Autopilot::entraId),
        inBeta(
            "deploymentProfileAssignmentStatus",
            one -> profile(one.facts()).isPresent() ? "assignedInSync" : "notAssigned"),
        inBeta("deploymentProfileAssignmentDetailedStatus", _ -> "none"),
        inBeta(
            "deploymentProfileAssignedDateTime",
            one ->
                profile(one.facts()).isPresent()
                    ? Values.date(one.facts().created())
                    : Values.NEVER),
        inBeta("remediationState", _ -> "noRemediationRequired"),
        inBeta("remediationStateLastModifiedDateTime", _ -> Values.NEVER),
        inBeta("userlessEnrollmentStatus", _ -> "unknown"),
        inBeta("deviceAccountUpn", _ -> ""),
        inBeta("deviceAccountPassword", _ -> ""),
        inBeta("deviceFriendlyName", _ -> ""),
        inBeta("deploymentProfile", one -> profile(one.facts()).map(Profile::json).orElse(null))
            .expanded(),
        inBeta(
                "intendedDeploymentProfile",
                one -> profile(one.facts()).map(Profile::json).orElse(null))
            .expanded());
  }
}
