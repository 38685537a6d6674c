package io.mooring.connector.orders;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a site can be asked to have its clients do, by the number of the console's {@code
 * ClientActionType}.
 */
enum ClientOperation {
  SYNC_MACHINE_POLICY("configmgr.syncMachinePolicy", 8);

  private final String action;
  private final int type;

  ClientOperation(String action, int type) {
    this.action = action;
    this.type = type;
  }

  int type() {
    return type;
  }

  static Optional<ClientOperation> of(String action) {
    return Arrays.stream(values()).filter(known -> known.action.equals(action)).findFirst();
  }
}
