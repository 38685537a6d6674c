package io.mooring.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A device that is registered for Autopilot, whether it was ever started or not (Microsoft:
 * windowsAutopilotDeviceIdentity, beta). What Graph does not tell is null.
 */
public record AutopilotDevice(
    AutopilotId id,
    @Nullable String serialNumber,
    @Nullable String manufacturer,
    @Nullable String model,
    @Nullable String groupTag,
    @Nullable EntraDeviceId entraDevice,
    @Nullable IntuneDeviceId managedDevice,
    @Nullable Word<Stage> stage,
    @Nullable When lastContact,
    Assignment assignment) {

  /** Microsoft: enrollmentState. */
  public enum Stage implements Spelled {
    ENROLLED("enrolled"),
    PENDING_RESET("pendingReset"),
    FAILED("failed"),
    NOT_CONTACTED("notContacted");

    private final String spelling;

    Stage(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /**
   * How it stands with its profile.
   *
   * @param detail why it can't have it, such as {@code hardwareRequirementsNotMet}
   */
  public record Assignment(
      @Nullable Word<Status> status, @Nullable String detail, @Nullable When at) {}

  /** Microsoft: windowsAutopilotProfileAssignmentStatus, with its spelling mistake. */
  public enum Status implements Spelled {
    IN_SYNC("assignedInSync"),
    OUT_OF_SYNC("assignedOutOfSync"),
    SYNC_UNKNOWN("assignedUnkownSyncState"),
    NOT_ASSIGNED("notAssigned"),
    PENDING("pending"),
    FAILED("failed");

    private final String spelling;

    Status(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }
}
