package io.mooring.action;

import io.mooring.wire.Column;
import io.mooring.wire.Orders;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may prove that an order was carried out: a time that the site shows of the device, in a
 * column or elsewhere (ConfigMgr reference, section 2.2).
 */
public enum Sign {
  POLICY_REQUEST(Column.LAST_POLICY_REQUEST),
  HEARTBEAT(Column.LAST_HEARTBEAT),
  HARDWARE_SCAN(Column.LAST_HARDWARE_SCAN),
  BACK_ONLINE(Column.LAST_ONLINE),
  COMPLIANCE_EVALUATED(Column.COMPLIANCE_EVALUATED),
  BOOT(Column.LAST_BOOT),
  /** Windows wrote that it restarts. The client's own event 20005 is only the request for it. */
  RESTART_EVENT(Orders.RESTART_EVENT),
  APPLICATIONS_CHANGED(Orders.APPLICATIONS_CHANGED);

  private final @Nullable Column column;
  private final String key;

  Sign(Column column) {
    this.column = column;
    this.key = column.key();
  }

  Sign(String key) {
    this.column = null;
    this.key = key;
  }

  /** The name in evidence. */
  public String key() {
    return key;
  }

  /** Where a source record has it, if one has. */
  public Optional<Column> column() {
    return Optional.ofNullable(column);
  }

  static Optional<Sign> ofKey(String key) {
    return Arrays.stream(values()).filter(sign -> sign.key.equals(key)).findFirst();
  }
}
