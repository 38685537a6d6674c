package io.mooring.device;

/**
 * Through what Intune sees a device, as far as it tells who manages it (Microsoft Graph:
 * managedDevice, {@code managementAgent}).
 */
public enum ManagementAgent {
  /** Uploaded by a site, not enrolled. */
  CONFIGMGR_CLIENT(true, false),
  /** With Exchange ActiveSync or without. */
  CONFIGMGR_CLIENT_AND_MDM(true, true),
  MDM(false, true),
  /** Any other, which neither ConfigMgr nor the MDM of a Windows device is. */
  OTHER(false, false),
  /** Intune was asked and has no such device. */
  NONE(false, false);

  private final boolean client;
  private final boolean enrolled;

  ManagementAgent(boolean client, boolean enrolled) {
    this.client = client;
    this.enrolled = enrolled;
  }

  /** Whether Intune sees a ConfigMgr client. */
  public boolean client() {
    return client;
  }

  /** Whether the device is enrolled in Intune. */
  public boolean enrolled() {
    return enrolled;
  }
}
