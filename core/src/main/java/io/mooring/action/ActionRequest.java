package io.mooring.action;

import io.mooring.wire.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for.
 *
 * @param reason may be empty where the action needs none
 * @param confirmedName the device's name as the person typed it, where the device is protected
 * @param predecessor the order that is tried again
 */
public record ActionRequest(
    RemoteAction action,
    String reason,
    IdempotencyKey key,
    @Nullable String confirmedName,
    @Nullable OrderId predecessor) {

  public ActionRequest {
    reason = PlainText.of(reason);
  }

  /** A first request without a second thought. */
  public static ActionRequest of(RemoteAction action, String reason, IdempotencyKey key) {
    return new ActionRequest(action, reason, key, null, null);
  }
}
