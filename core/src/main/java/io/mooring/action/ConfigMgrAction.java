package io.mooring.action;

import io.mooring.access.Permission;
import java.time.Duration;
import java.util.List;

/**
 * What a ConfigMgr site has its clients do. A site may show the times that prove it up to an hour
 * late (Microsoft: tenant-attach/client-details), hence two hours until the end is unknown.
 */
public enum ConfigMgrAction implements RemoteAction {
  SYNC_MACHINE_POLICY("syncMachinePolicy", "Sync machine policy", Sign.POLICY_REQUEST),
  SYNC_USER_POLICY("syncUserPolicy", "Sync user policy", Sign.POLICY_REQUEST),
  EVALUATE_APPLICATIONS("evaluateApplications", "Evaluate applications", Sign.APPLICATIONS_CHANGED),
  COLLECT_HARDWARE_INVENTORY(
      "collectHardwareInventory", "Collect hardware inventory", Sign.HARDWARE_SCAN),
  COLLECT_DISCOVERY_DATA("collectDiscoveryData", "Collect discovery data", Sign.HEARTBEAT),
  CHECK_COMPLIANCE("checkCompliance", "Check compliance", Sign.COMPLIANCE_EVALUATED),
  WAKE_UP("wakeUp", "Wake up", Sign.BACK_ONLINE),
  /** Its countdown at the device comes on top of {@link #confirmsWithin}. */
  RESTART("restart", "Restart", Sign.BOOT, Sign.RESTART_EVENT);

  private final String key;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // it can't be changed
  private final List<Sign> signs;

  ConfigMgrAction(String verb, String title, Sign... signs) {
    this.key = "configmgr." + verb;
    this.title = title;
    this.signs = List.of(signs);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Permission permission() {
    return this == RESTART ? Permission.RESTART_DEVICES : Permission.SYNC_DEVICES;
  }

  /** What nobody expects any more should not happen: a restart or a wake-up an hour late. */
  @Override
  public Duration startsWithin() {
    return this == RESTART || this == WAKE_UP ? Duration.ofMinutes(15) : Duration.ofHours(1);
  }

  @Override
  public Duration confirmsWithin() {
    return switch (this) {
      case SYNC_MACHINE_POLICY,
          SYNC_USER_POLICY,
          EVALUATE_APPLICATIONS,
          COLLECT_HARDWARE_INVENTORY,
          COLLECT_DISCOVERY_DATA,
          CHECK_COMPLIANCE ->
          Duration.ofHours(2);
      case WAKE_UP -> Duration.ofMinutes(30);
      case RESTART -> Duration.ofHours(1);
    };
  }

  @Override
  public List<Sign> signs() {
    return signs;
  }

  @Override
  public boolean disruptive() {
    return this == RESTART;
  }
}
