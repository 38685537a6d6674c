package io.mooring.connector.orders;

import io.mooring.wire.Column;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site can be asked to have its clients do, by the number of the console's {@code
 * ClientActionType}.
 */
enum ClientOperation {
  SYNC_MACHINE_POLICY("configmgr.syncMachinePolicy", 8, Column.LAST_POLICY_REQUEST),
  SYNC_USER_POLICY("configmgr.syncUserPolicy", 9, Column.LAST_POLICY_REQUEST),
  COLLECT_DISCOVERY_DATA("configmgr.collectDiscoveryData", 10, Column.LAST_HEARTBEAT),
  COLLECT_HARDWARE_INVENTORY("configmgr.collectHardwareInventory", 12, Column.LAST_HARDWARE_SCAN),
  EVALUATE_APPLICATIONS("configmgr.evaluateApplications", 13, null),
  RESTART("configmgr.restart", 17, null),
  CHECK_COMPLIANCE("configmgr.checkCompliance", 125, Column.COMPLIANCE_EVALUATED),
  WAKE_UP("configmgr.wakeUp", 150, Column.LAST_ONLINE);

  private final String action;
  private final int type;
  private final @Nullable Column proof;

  ClientOperation(String action, int type, @Nullable Column proof) {
    this.action = action;
    this.type = type;
    this.proof = proof;
  }

  /** The hot column whose time proves it, where a column does. */
  Optional<Column> proof() {
    return Optional.ofNullable(proof);
  }

  int type() {
    return type;
  }

  static Optional<ClientOperation> of(String action) {
    return Arrays.stream(values()).filter(known -> known.action.equals(action)).findFirst();
  }
}
