package io.mooring.action;

import io.mooring.access.Secrets;
import io.mooring.device.DeviceId;

/**
 * The same action, asked of many devices at once. Nobody's name is typed here, so protected devices
 * are left out.
 *
 * @param key of the whole request: sent again, it orders nothing twice of any device
 */
public record BulkRequest(RemoteAction action, String reason, IdempotencyKey key) {

  /** The most devices of one request. */
  public static final int MOST = io.mooring.wire.Orders.MOST;

  /** Signs of the hash that tells one person's keys apart. */
  private static final int SIGNS = 40;

  /** What is asked of one of the devices. */
  ActionRequest of(DeviceId device) {
    var own = Secrets.hash(key.value()).substring(0, SIGNS) + ":" + device;
    return ActionRequest.of(action, reason, new IdempotencyKey(own));
  }
}
