package io.mooring.autopilot;

import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.cloud.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether Autopilot would provision a co-managed device at its next reset, and why.
 *
 * @param because in a sentence
 */
public record Outlook(Verdict verdict, String because) {

  /** Windows 10 20H2, the oldest for Autopilot into co-management (Microsoft: autopilot). */
  static final int OLDEST_BUILD = 19_042;

  private static final String HYBRID = "activeDirectoryWindowsAutopilotDeploymentProfile";

  /**
   * Of the identities that are the device's.
   *
   * @param build of its Windows, such as 22631; null where nobody tells it
   */
  public static Outlook of(List<AutopilotIdentity> identities, @Nullable Integer build) {
    if (identities.isEmpty()) {
      return new Outlook(
          Verdict.NOT_REGISTERED,
          "Autopilot has no identity with its Intune id, Entra id or serial number.");
    }
    return identities.size() > 1
        ? new Outlook(
            Verdict.SEVERAL_IDENTITIES,
            identities.size() + " identities of Autopilot fit it: which one it is can't be told.")
        : of(identities.getFirst(), build);
  }

  private static Outlook of(AutopilotIdentity identity, @Nullable Integer build) {
    var assignment = identity.device().assignment();
    var status = assignment.status();
    var meaning = status == null ? null : status.meaning();
    if (meaning == null) {
      return new Outlook(Verdict.NOT_TOLD, unknown(status));
    }
    return switch (meaning) {
      case IN_SYNC, OUT_OF_SYNC, SYNC_UNKNOWN -> assigned(identity, meaning, build);
      case NOT_ASSIGNED ->
          new Outlook(
              Verdict.NO_PROFILE, "It is registered, and no deployment profile is assigned to it.");
      case PENDING ->
          new Outlook(Verdict.PROFILE_PENDING, "Its deployment profile is yet to be assigned.");
      case FAILED ->
          new Outlook(
              Verdict.PROFILE_FAILED,
              "Its deployment profile could not be assigned" + detail(assignment.detail()) + ".");
    };
  }

  private static String unknown(@Nullable Word<Status> status) {
    return status == null
        ? "Graph does not tell whether a profile is assigned to it."
        : "Graph says “%s” of its profile, which is not known here.".formatted(status.raw());
  }

  private static String detail(@Nullable String detail) {
    return detail == null || detail.equals("none") ? "" : " (" + detail + ")";
  }

  private static Outlook assigned(
      AutopilotIdentity identity, Status status, @Nullable Integer build) {
    var profile = identity.profile();
    if (profile != null && HYBRID.equals(profile.kind())) {
      return new Outlook(
          Verdict.HYBRID_PROFILE,
          "Its profile joins it to Active Directory: Autopilot into co-management needs a profile"
              + " that joins Entra alone.");
    }
    if (build != null && build < OLDEST_BUILD) {
      return new Outlook(
          Verdict.OLD_WINDOWS,
          "Its Windows is older than Windows 10 20H2, which Autopilot into co-management needs.");
    }
    return new Outlook(Verdict.PROVISIONED, provisioned(profile, status));
  }

  private static String provisioned(@Nullable AutopilotProfile profile, Status status) {
    var name = profile == null || profile.name() == null ? "" : " “" + profile.name() + "”";
    var sync =
        status == Status.IN_SYNC ? "" : ", though Autopilot's service may not have its last change";
    return "The profile" + name + " is assigned to it" + sync + ".";
  }
}
