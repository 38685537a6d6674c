package io.mooring.intune;

import io.mooring.cloud.Asked;
import io.mooring.cloud.Autopilot;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotDevice.Assignment;
import io.mooring.cloud.AutopilotDevice.Stage;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.intune.graph.Family;
import io.mooring.intune.graph.Graph;
import io.mooring.intune.graph.Item;
import io.mooring.intune.graph.Listing;
import io.mooring.intune.graph.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Autopilot in Graph's beta. A device's profile comes only with the device by itself, and there its
 * status is always "unknown" (Microsoft: docs issue 6877): status from the list, profile by itself.
 */
record GraphAutopilot(Graph graph) implements Autopilot {

  private static final String ALL = "/deviceManagement/windowsAutopilotDeviceIdentities/";
  private static final String WITH_PROFILE = "?$expand=deploymentProfile";

  @Override
  public CloudPass devices(Consumer<List<AutopilotDevice>> pages) {
    var beta = graph.beta();
    var count = new Listing.Count.ByItself(graph.v1()::autopilotDeviceCount);
    return graph.read(
        new Listing<>(
            Family.CONFIGURATION,
            Permission.ENROLMENT,
            beta::autopilotDevices,
            beta::follow,
            count,
            GraphAutopilot::device),
        pages);
  }

  @Override
  public Map<AutopilotId, Asked<Optional<AutopilotProfile>>> profiles(Collection<AutopilotId> ids) {
    return new Questions<AutopilotId, Optional<AutopilotProfile>>(
            id -> ALL + Questions.segment(id.value()) + WITH_PROFILE, GraphAutopilot::profile)
        .ask(graph, Family.CONFIGURATION, Permission.ENROLMENT, ids);
  }

  private static AutopilotDevice device(Item item) {
    return new AutopilotDevice(
        new AutopilotId(item.id()),
        item.text("serialNumber"),
        item.text("manufacturer"),
        item.text("model"),
        item.text("groupTag"),
        item.maybe("azureActiveDirectoryDeviceId").flatMap(EntraDeviceId::parse).orElse(null),
        managedDevice(item),
        item.word("enrollmentState", Stage.class),
        item.when("lastContactedDateTime"),
        new Assignment(
            item.word("deploymentProfileAssignmentStatus", Status.class),
            item.text("deploymentProfileAssignmentDetailedStatus"),
            item.when("deploymentProfileAssignedDateTime")));
  }

  /** Of zeros for a device that is not enrolled. */
  private static @Nullable IntuneDeviceId managedDevice(Item item) {
    return item.maybe("managedDeviceId")
        .filter(id -> EntraDeviceId.parse(id).isPresent())
        .map(IntuneDeviceId::new)
        .orElse(null);
  }

  private static Optional<AutopilotProfile> profile(Item item) {
    var profile = item.item("deploymentProfile");
    return profile
        .maybe("id")
        .map(id ->
            new AutopilotProfile(
                id,
                profile.text("displayName"),
                profile.kind(),
                profile.text("deviceNameTemplate")));
  }
}
