package io.mooring.web.api;

import io.mooring.action.BulkRequest;
import io.mooring.device.DeviceId;
import io.mooring.web.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a remote action on many devices, which are named one by one or by a filter.
 *
 * @param devices their ids
 * @param filter as the list of devices takes it
 */
record BulkRequestJson(
    @Nullable String action,
    @Nullable String reason,
    @Nullable List<@Nullable String> devices,
    @Nullable String filter) {

  BulkRequest read(@Nullable String key) {
    var one = new ActionRequestJson(action, reason, null, null).read(key);
    return new BulkRequest(one.action(), one.reason(), one.key());
  }

  /** The devices that are named one by one; empty where a filter names them. */
  Optional<List<DeviceId>> ids() {
    if ((devices == null) == (filter == null)) {
      throw Refusal.unprocessable("Name the devices by 'devices' or by 'filter'.");
    }
    return Optional.ofNullable(devices)
        .map(ids -> ids.stream().map(BulkRequestJson::device).distinct().toList());
  }

  private static DeviceId device(@Nullable String id) {
    return DeviceId.parse(id == null ? "" : id)
        .orElseThrow(() -> Refusal.unprocessable("devices: an entry is no device's id."));
  }
}
