package io.mooring.lab.estate;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client operation as somebody began it: for named devices, or for a collection when none is
 * named.
 */
public record Operation(
    long id,
    int type,
    String collectionId,
    Set<Integer> devices,
    Instant requested,
    @Nullable Instant cancelled) {

  Operation cancelledAt(Instant at) {
    return new Operation(id, type, collectionId, devices, requested, at);
  }

  public boolean targets(Device device) {
    return devices.isEmpty()
        ? DeviceCollection.ALL.stream()
            .anyMatch(c -> c.id().equals(collectionId) && c.holds().test(device))
        : devices.contains(device.index());
  }
}
