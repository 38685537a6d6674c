package io.mooring.web.devices;

import io.mooring.action.Order;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.device.Device;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to ask of a device.
 *
 * @param again the order that is tried again; null for a first one
 * @param now when the dialog last looked
 */
record OrderDraft(
    RemoteAction action,
    Device device,
    Possibility.Possible way,
    @Nullable Order again,
    Instant now,
    ZoneId zone) {

  String reasonBefore() {
    return again == null ? "" : again.request().reason();
  }
}
