package io.mooring.intune;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.Asked;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.CloudPass;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.Doubt;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.cloud.ManagedDevice;
import io.mooring.intune.graph.GraphAccess;
import io.mooring.intune.testing.GraphMock;
import io.mooring.intune.testing.ManualTime;
import io.mooring.intune.testing.TestGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is asked, against Microsoft's own description of Graph. */
@EnabledIfEnvironmentVariable(
    named = GraphMock.SCRIPT,
    matches = ".+",
    disabledReason = GraphMock.NONE)
class GraphMockTest {

  @SuppressWarnings("NullAway.Init")
  private static GraphMock mock;

  private final TestGraph tokens = new TestGraph();
  private final ManualTime time = new ManualTime();

  @BeforeAll
  static void start(@TempDir Path folder) {
    mock = new GraphMock(folder.resolve("graph"));
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  @Test
  void nothingThatIsAskedIsRefused() {
    var passes = everything(mock.plain(tokens));

    assertThat(passes).allSatisfy(pass -> assertThat(pass.effort().putOff()).isZero());
    assertThat(mock.check()).contains("violations: 0").doesNotContain("calls: 0 ");
  }

  @Test
  void norWherePagesAreShortAndCallsArePutOff() {
    var passes = everything(mock.strict(tokens));

    assertThat(passes.getFirst().effort().pages()).isGreaterThan(1);
    assertThat(passes.stream().mapToInt(pass -> pass.effort().putOff()).sum()).isPositive();
    assertThat(mock.check()).contains("violations: 0").doesNotContain("calls: 0 ");
  }

  /** The description knows samples alone, so counts differ from lists; but it answers it all. */
  private List<CloudPass> everything(GraphAccess access) {
    var intune = Intune.at(access, time, time, new SplittableRandom(1));
    var devices = new ArrayList<ManagedDevice>();
    var passes = passes(intune, devices);

    assertThat(devices).isNotEmpty();
    assertThat(passes)
        .flatExtracting(CloudPass::doubts)
        .extracting(Doubt::cause)
        .isSubsetOf(Doubt.Cause.MISSING, Doubt.Cause.NONSENSE);
    var ids = IntStream.range(0, 25).mapToObj(number -> new IntuneDeviceId("id-" + number));
    assertThat(intune.managedDevices().ask(ids.toList()).values())
        .hasSize(25)
        .allMatch(Asked.Found.class::isInstance);
    assertThat(intune.autopilot().profiles(List.of(new AutopilotId("a-1"))).values())
        .allMatch(Asked.Found.class::isInstance);
    assertThat(intune.endpointAnalytics().insights()).isInstanceOf(Asked.Found.class);
    assertThat(intune.organizations().own()).isInstanceOf(Asked.Found.class);
    return passes;
  }

  private static List<CloudPass> passes(Intune intune, List<ManagedDevice> devices) {
    return List.of(
        intune.managedDevices().all(devices::addAll),
        intune.managedDevices().heardSince(ManualTime.MONDAY, _ -> {}),
        intune.detectedApps().all(_ -> {}),
        intune.detectedApps().devicesWith(new DetectedAppId("app-1"), _ -> {}),
        intune.autopilot().devices(_ -> {}),
        intune.endpointAnalytics().scores(_ -> {}),
        intune.endpointAnalytics().models(_ -> {}),
        intune.directory().devices(_ -> {}),
        intune.directory().people(_ -> {}),
        intune.policies().compliance(_ -> {}),
        intune.policies().access(_ -> {}));
  }
}
