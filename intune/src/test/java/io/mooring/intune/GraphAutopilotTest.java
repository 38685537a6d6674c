package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Asked;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotDevice.Assignment;
import io.mooring.cloud.AutopilotDevice.Stage;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.EntraDeviceId;
import io.mooring.cloud.When;
import io.mooring.cloud.Word;
import io.mooring.intune.testing.TestGraph;
import io.mooring.intune.testing.TestGraph.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphAutopilotTest extends WithGraph {

  @Test
  void aDeviceIsReadAndCounted() {
    graph.answer =
        asked ->
            asked.address().startsWith("/v1.0") && asked.address().endsWith("/$count")
                ? Reply.count(1)
                : TestGraph.page(
                    List.of(
                        """
                        {"id":"z-1","serialNumber":"PF2X0001","manufacturer":"LENOVO",
                         "model":"21HD","groupTag":"Kiosk","azureActiveDirectoryDeviceId":"8F3E",
                         "managedDeviceId":"00000000-0000-0000-0000-000000000000",
                         "enrollmentState":"notContacted",
                         "lastContactedDateTime":"0001-01-01T00:00:00Z",
                         "deploymentProfileAssignmentStatus":"assignedUnkownSyncState",
                         "deploymentProfileAssignmentDetailedStatus":"none"}\
                        """),
                    "");
    var devices = new ArrayList<AutopilotDevice>();

    assertThat(intune.autopilot().devices(devices::addAll).counted()).isEqualTo(1);

    assertThat(devices)
        .containsExactly(
            new AutopilotDevice(
                new AutopilotId("z-1"),
                "PF2X0001",
                "LENOVO",
                "21HD",
                "Kiosk",
                new EntraDeviceId("8f3e"),
                null,
                new Word<>("notContacted", Stage.NOT_CONTACTED),
                new When.Never(),
                new Assignment(
                    new Word<>("assignedUnkownSyncState", Status.SYNC_UNKNOWN), "none", null)));
  }

  @Test
  void aProfileComesWithTheDeviceByItself() {
    graph.answer =
        _ ->
            Reply.ok(
                """
                {"responses":[
                 {"id":"0","status":200,"body":{"id":"z-1","deploymentProfile":{
                   "@odata.type":"#microsoft.graph.azureADWindowsAutopilotDeploymentProfile",
                   "id":"p-1","displayName":"Office","deviceNameTemplate":"WS-%RAND:4%"}}},
                 {"id":"1","status":200,"body":{"value":{"id":"z-2","deploymentProfile":null}}}
                ]}\
                """);
    var one = new AutopilotId("z-1");
    var other = new AutopilotId("z-2");

    var profiles = intune.autopilot().profiles(List.of(one, other));

    var office =
        new AutopilotProfile(
            "p-1", "Office", "azureADWindowsAutopilotDeploymentProfile", "WS-%RAND:4%");
    assertThat(profiles)
        .containsEntry(one, new Asked.Found<>(Optional.of(office)))
        .containsEntry(other, new Asked.Found<>(Optional.empty()));
  }
}
