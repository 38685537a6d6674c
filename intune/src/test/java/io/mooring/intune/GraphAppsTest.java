package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.intune.testing.TestGraph;
import io.mooring.intune.testing.TestGraph.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphAppsTest extends WithGraph {

  @Test
  void anAppIsRead() {
    graph.answer =
        asked ->
            asked.address().endsWith("/$count")
                ? Reply.count(1)
                : TestGraph.page(
                    List.of(
                        """
                        {"id":"a-1","displayName":"7-Zip","version":"24.09","publisher":"",
                         "platform":"windows","sizeInByte":5,"deviceCount":"many"}\
                        """),
                    "");
    var apps = new ArrayList<DetectedApp>();

    assertThat(intune.detectedApps().all(apps::addAll).trusted()).isTrue();

    assertThat(apps)
        .containsExactly(
            new DetectedApp(new DetectedAppId("a-1"), "7-Zip", "24.09", null, "windows", 5L, null));
  }

  @Test
  void theDevicesWithAnAppAreReadAndCounted() {
    graph.answer =
        asked ->
            asked.address().endsWith("/detectedApps/a%2F1/managedDevices/$count")
                ? Reply.count(2)
                : TestGraph.page(TestGraph.items(0, 2), "");
    var devices = new ArrayList<IntuneDeviceId>();

    var pass = intune.detectedApps().devicesWith(new DetectedAppId("a/1"), devices::addAll);

    assertThat(pass.counted()).isEqualTo(2);
    assertThat(devices).containsExactly(new IntuneDeviceId("id-0"), new IntuneDeviceId("id-1"));
  }
}
