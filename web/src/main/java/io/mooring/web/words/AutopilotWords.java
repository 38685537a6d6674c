package io.mooring.web.words;

import io.mooring.autopilot.Verdict;
import io.mooring.cloud.AutopilotDevice.Stage;
import io.mooring.cloud.AutopilotDevice.Status;
import io.mooring.cloud.Word;
import org.jspecify.annotations.Nullable;

/** What Autopilot says and would do, in words. */
public final class AutopilotWords {

  private AutopilotWords() {}

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case PROVISIONED -> "Provisioned";
      case HYBRID_PROFILE -> "Provisioned, not into co-management";
      case OLD_WINDOWS -> "Windows too old";
      case PROFILE_PENDING -> "Profile pending";
      case PROFILE_FAILED -> "Profile failed";
      case NO_PROFILE -> "No profile";
      case NOT_REGISTERED -> "Not registered";
      case SEVERAL_IDENTITIES -> "Several identities";
      case NOT_TOLD -> "Not known";
    };
  }

  public static String meaning(Verdict verdict) {
    return switch (verdict) {
      case PROVISIONED -> "Registered, and a deployment profile is assigned.";
      case HYBRID_PROFILE ->
          "The profile joins Active Directory; Autopilot into co-management needs Entra join alone.";
      case OLD_WINDOWS ->
          "Registered with a profile, but older than Windows 10 20H2, which Autopilot into"
              + " co-management needs.";
      case PROFILE_PENDING -> "Registered; the profile is yet to be assigned.";
      case PROFILE_FAILED -> "Registered; the profile could not be assigned.";
      case NO_PROFILE -> "Registered; no profile is assigned.";
      case NOT_REGISTERED -> "No identity has its Intune id, Entra id or serial number.";
      case SEVERAL_IDENTITIES ->
          "More than one identity fits, as with a serial number that is shared.";
      case NOT_TOLD -> "Graph does not tell how it stands with its profile.";
    };
  }

  public static String stage(@Nullable Word<Stage> stage) {
    var meaning = stage == null ? null : stage.meaning();
    if (meaning == null) {
      return stage == null ? "Not told" : stage.raw();
    }
    return switch (meaning) {
      case ENROLLED -> "Enrolled";
      case PENDING_RESET -> "Reset pending";
      case FAILED -> "Enrolment failed";
      case NOT_CONTACTED -> "Never contacted";
    };
  }

  public static String status(@Nullable Word<Status> status) {
    var meaning = status == null ? null : status.meaning();
    if (meaning == null) {
      return status == null ? "Not told" : status.raw();
    }
    return switch (meaning) {
      case IN_SYNC -> "Assigned";
      case OUT_OF_SYNC -> "Assigned, last change not there yet";
      case SYNC_UNKNOWN -> "Assigned, not known whether the last change is there";
      case NOT_ASSIGNED -> "Not assigned";
      case PENDING -> "Pending";
      case FAILED -> "Failed";
    };
  }
}
