package io.mooring.autopilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.AutopilotDevice.Assignment;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotId;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "assignedInSync, azureADWindowsAutopilotDeploymentProfile, 22631, PROVISIONED",
        "assignedOutOfSync, azureADWindowsAutopilotDeploymentProfile, 22631, PROVISIONED",
        "assignedUnkownSyncState, azureADWindowsAutopilotDeploymentProfile, 22631, PROVISIONED",
        "assignedInSync, azureADWindowsAutopilotDeploymentProfile, -, PROVISIONED",
        "assignedInSync, azureADWindowsAutopilotDeploymentProfile, 19042, PROVISIONED",
        "assignedInSync, azureADWindowsAutopilotDeploymentProfile, 19041, OLD_WINDOWS",
        "assignedInSync, activeDirectoryWindowsAutopilotDeploymentProfile, 22631, HYBRID_PROFILE",
        "assignedInSync, activeDirectoryWindowsAutopilotDeploymentProfile, 17763, HYBRID_PROFILE",
        "assignedInSync, -, 22631, PROVISIONED",
        "notAssigned, -, 22631, NO_PROFILE",
        "notAssigned, activeDirectoryWindowsAutopilotDeploymentProfile, 17763, NO_PROFILE",
        "pending, -, 22631, PROFILE_PENDING",
        "failed, -, 22631, PROFILE_FAILED",
        "unknown, -, 22631, NOT_TOLD",
        "somethingNew, -, 22631, NOT_TOLD",
        "-, -, 22631, NOT_TOLD"
      })
  void eachStateOfAnIdentityHasItsVerdict(
      @Nullable String status, @Nullable String profile, @Nullable Integer build, Verdict verdict) {
    var outlook = Outlook.of(List.of(identity("a", status, profile)), build);

    assertThat(outlook.verdict()).isEqualTo(verdict);
    assertThat(outlook.because()).endsWith(".");
  }

  @Test
  void withoutAnIdentityOrWithSeveralNothingIsGuessed() {
    var one = identity("a", "assignedInSync", null);

    assertThat(Outlook.of(List.of(), 22631).verdict()).isEqualTo(Verdict.NOT_REGISTERED);
    assertThat(Outlook.of(List.of(one, identity("b", "pending", null)), 22631))
        .isEqualTo(
            new Outlook(
                Verdict.SEVERAL_IDENTITIES,
                "2 identities of Autopilot fit it: which one it is can't be told."));
  }

  static AutopilotIdentity identity(String id, @Nullable String status, @Nullable String profile) {
    var word = status == null ? null : Word.of(status, Status.class);
    var assignment = new Assignment(word, "none", null);
    return new AutopilotIdentity(
        new AutopilotDevice(
            new AutopilotId(id), "SN-" + id, null, null, null, null, null, null, null, assignment),
        profile == null ? null : new AutopilotProfile("p-1", "Office", profile, null));
  }
}
