package io.mooring.cloud;

import io.mooring.device.ManagementAgent;
import org.jspecify.annotations.Nullable;

/**
 * How a device came to Intune, and how it stands there.
 *
 * @param agent through what Intune sees it
 * @param stage whether it is managed, or on its way out
 * @param autopilot whether it was enrolled by Autopilot
 * @param certificateUntil when the certificate ends by which it speaks with Intune
 */
public record MdmEnrolment(
    @Nullable Word<ManagementAgent> agent,
    @Nullable Word<EnrolmentType> type,
    @Nullable Word<JoinType> join,
    @Nullable Word<Ownership> owner,
    @Nullable Word<Registration> registration,
    @Nullable Word<Stage> stage,
    @Nullable Boolean autopilot,
    @Nullable String profile,
    @Nullable When enrolled,
    @Nullable When certificateUntil) {

  /** How a Windows device is enrolled (Microsoft: deviceEnrollmentType). */
  public enum EnrolmentType implements Spelled {
    BY_USER("userEnrollment"),
    BY_ENROLMENT_MANAGER("deviceEnrollmentManager"),
    ENTRA_JOIN("windowsAzureADJoin"),
    ENTRA_JOIN_BY_DEVICE("windowsAzureADJoinUsingDeviceAuth"),
    BULK_WITHOUT_USER("windowsBulkUserless"),
    BULK_DOMAIN_JOIN("windowsBulkAzureDomainJoin"),
    AUTOMATIC("windowsAutoEnrollment"),
    CO_MANAGEMENT("windowsCoManagement"),
    AZURE_VM("azureAdJoinUsingAzureVmExtension");

    private final String spelling;

    EnrolmentType(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** How a device is known to Entra (Microsoft: joinType). */
  public enum JoinType implements Spelled {
    ENTRA_JOINED("azureADJoined"),
    HYBRID_JOINED("hybridAzureADJoined"),
    REGISTERED("azureADRegistered");

    private final String spelling;

    JoinType(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** Whose device it is. */
  public enum Ownership implements Spelled {
    COMPANY("company"),
    PERSONAL("personal");

    private final String spelling;

    Ownership(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** How its registration stands (Microsoft: deviceRegistrationState). */
  public enum Registration implements Spelled {
    NOT_REGISTERED("notRegistered"),
    REGISTERED("registered"),
    REVOKED("revoked"),
    KEY_CONFLICT("keyConflict"),
    APPROVAL_PENDING("approvalPending"),
    CERTIFICATE_RESET("certificateReset"),
    ENROLMENT_PENDING("notRegisteredPendingEnrollment");

    private final String spelling;

    Registration(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** Where it is between enrolment and leave (Microsoft: managementState). */
  public enum Stage implements Spelled {
    MANAGED("managed"),
    DISCOVERED("discovered"),
    UNHEALTHY("unhealthy"),
    RETIRE_PENDING("retirePending"),
    RETIRE_ISSUED("retireIssued"),
    RETIRE_FAILED("retireFailed"),
    RETIRE_CANCELLED("retireCanceled"),
    WIPE_PENDING("wipePending"),
    WIPE_ISSUED("wipeIssued"),
    WIPE_FAILED("wipeFailed"),
    WIPE_CANCELLED("wipeCanceled"),
    DELETE_PENDING("deletePending");

    private final String spelling;

    Stage(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
