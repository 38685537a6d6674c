package io.mooring.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Intune says of one device (Microsoft: managedDevice, beta). What it does not tell is null.
 *
 * @param name what the device calls itself
 * @param people who uses it
 */
public record ManagedDevice(
    IntuneDeviceId id,
    @Nullable String name,
    @Nullable EntraDeviceId entraDevice,
    Hardware hardware,
    OperatingSystem system,
    MdmEnrolment enrolment,
    CoManagement coManagement,
    Compliance compliance,
    People people,
    @Nullable When lastSync) {

  /**
   * Its compliance.
   *
   * @param graceUntil when its time to become compliant ends
   */
  public record Compliance(@Nullable Word<ComplianceState> state, @Nullable When graceUntil) {}

  /**
   * Who uses it.
   *
   * @param primary the user it belongs to, whose name may be told without an id
   * @param enrolledBy the user principal name of who enrolled it
   */
  public record People(
      @Nullable EntraUserId primary,
      @Nullable String principalName,
      @Nullable String displayName,
      @Nullable String mail,
      @Nullable String enrolledBy,
      List<LogOn> logOns) {

    public People {
      logOns = List.copyOf(logOns);
    }
  }

  /** A person's last sign-in at the device. */
  public record LogOn(EntraUserId user, @Nullable When last) {}
}
