package io.mooring.web.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import io.mooring.access.SamplePeople;
import io.mooring.autopilot.AutopilotIdentity;
import io.mooring.autopilot.Outlook;
import io.mooring.autopilot.ResetOutlook;
import io.mooring.autopilot.Verdict;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotDevice.Assignment;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.Word;
import io.mooring.device.DeviceId;
import io.mooring.subject.Subject;
import io.mooring.web.shell.OnStage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutopilotViewTest extends OnStage {

  @Test
  void beforeItWasReadThePageSaysWhereToLook() {
    navigate("autopilot", AutopilotView.class);

    assertThat(page()).contains("Autopilot has not been read", "Tenant settings");
  }

  @Test
  void aNumberOpensTheDevicesBehindIt() {
    signedInAs(SamplePeople.READER);
    cloud.identities.put(cloud.read(person, Subject.AUTOPILOT), List.of(identity(1, "Berlin")));
    var no = new Outlook(Verdict.NO_PROFILE, "No profile is assigned to it.");
    var yes = new Outlook(Verdict.PROVISIONED, "It is.");
    cloud.outlooks.put(
        cloud.read(person, Subject.RESET_OUTLOOK),
        List.of(outlook("PC-1", no), outlook("PC-2", yes), outlook("PC-3", no)));

    var view = open("autopilot", AutopilotView.class);
    assertThat(view.outlooks.devices.isVisible()).isFalse();
    var link = find(Anchor.class).withText("2 devices").single();
    view = open(link.getHref(), AutopilotView.class);

    assertThat(text(view.outlooks.devices))
        .contains("PC-1", "PC-3", "No profile is assigned to it.", "2 of 2")
        .doesNotContain("PC-2");
  }

  @Test
  void theListIsSearchedBySerialAndTagAndGrowsToItsEnd() {
    signedInAs(SamplePeople.READER);
    var all = IntStream.range(0, 120).mapToObj(n -> identity(n, n < 70 ? "Berlin" : "Rome"));
    cloud.identities.put(cloud.read(person, Subject.AUTOPILOT), all.toList());

    var view = open("autopilot?tag=Berlin", AutopilotView.class);
    assertThat(text(view.identities.table)).contains("SN-000", "50 of 70");
    test(view.identities.table.more).click();
    assertThat(text(view.identities.table)).contains("SN-069", "70 of 70");
    assertThat(view.identities.table.more.isVisible()).isFalse();

    view = open("autopilot", AutopilotView.class);
    test(view.identities.serial).setValue("sn-11");
    assertThat(page()).contains("SN-110", "SN-119", "10 of 10").doesNotContain("SN-109");
  }

  private static ResetOutlook outlook(String name, Outlook outlook) {
    return new ResetOutlook(DeviceId.random(), name, null, outlook);
  }

  private static AutopilotIdentity identity(int n, String tag) {
    var assignment = new Assignment(new Word<>("assignedInSync", Status.IN_SYNC), null, null);
    return new AutopilotIdentity(
        new AutopilotDevice(
            new AutopilotId("z-" + n),
            "SN-%03d".formatted(n),
            "LENOVO",
            "21HD",
            tag,
            null,
            null,
            null,
            null,
            assignment),
        new AutopilotProfile("p-1", "Office", "azureADWindowsAutopilotDeploymentProfile", null));
  }
}
