package io.mooring.device;

import java.util.Arrays;
import java.util.Optional;

/**
 * Through what Intune sees a device, as far as it tells who manages it (Microsoft Graph:
 * managedDevice, {@code managementAgent}).
 */
public enum ManagementAgent {
  /** Uploaded by a site, not enrolled. */
  CONFIGMGR_CLIENT("configMgrClient", true, false),
  /** With Exchange ActiveSync or without. */
  CONFIGMGR_CLIENT_AND_MDM("configMgrClientAndMdm", true, true),
  MDM("mdm", false, true),
  /** Any other, which neither ConfigMgr nor the MDM of a Windows device is. */
  OTHER("other", false, false),
  /** Intune was asked and has no such device. */
  NONE("none", false, false);

  private final String key;
  private final boolean client;
  private final boolean enrolled;

  ManagementAgent(String key, boolean client, boolean enrolled) {
    this.key = key;
    this.client = client;
    this.enrolled = enrolled;
  }

  /** Empty for a word that is none of these: nobody knows what it means. */
  public static Optional<ManagementAgent> ofKey(String key) {
    return Arrays.stream(values()).filter(agent -> agent.key.equals(key)).findFirst();
  }

  /** How facts and the API spell it. */
  public String key() {
    return key;
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
