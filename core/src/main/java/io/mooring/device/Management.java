package io.mooring.device;

import io.mooring.wire.Column;

/**
 * Tells who manages a device. Co-managed is {@code MDMEnrolled = 1 and ComgmtPolicyPresent = 1}
 * (Microsoft: comanage/how-to-monitor); an active MDM without that policy is another vendor's until
 * Intune says that it knows the device.
 */
public final class Management {

  private Management() {}

  public static ManagementState of(Device device) {
    if (device.gone()) {
      return ManagementState.UNMANAGED;
    }
    var client = device.flag(Column.IS_CLIENT);
    var enrolled = device.flag(Column.MDM_ENROLLED);
    var otherMdm = enrolled || device.flag(Column.MDM_ACTIVE);
    if (client && enrolled && device.flag(Column.CO_MANAGEMENT_POLICY)) {
      return ManagementState.CO_MANAGED;
    }
    if (client) {
      return otherMdm ? ManagementState.CO_EXISTING : ManagementState.TENANT_ATTACHED;
    }
    return otherMdm ? ManagementState.THIRD_PARTY_MDM_ONLY : ManagementState.UNMANAGED;
  }
}
