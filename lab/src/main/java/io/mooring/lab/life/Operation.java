package io.mooring.lab.life;

import io.mooring.lab.estate.Device;
import io.mooring.lab.estate.DeviceCollection;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client operation as somebody began it: for named devices, or for a collection when none is
 * named; {@code order} is its place among all that was done to the site.
 */
public record Operation(
    long id,
    int type,
    String collectionId,
    Set<Integer> devices,
    Instant requested,
    Instant expires,
    String createdBy,
    long order,
    @Nullable Instant cancelled) {

  static final int RESTART = 17;
  static final int WAKE_UP = 150;

  Operation cancelledAt(Instant at) {
    return new Operation(id, type, collectionId, devices, requested, expires, createdBy, order, at);
  }

  /** Whether a client that hears it now would take it. */
  boolean open(Instant now) {
    return !now.isAfter(expires) && (cancelled == null || !cancelled.isBefore(now));
  }

  public boolean targets(Device device) {
    return devices.isEmpty()
        ? DeviceCollection.ALL.stream()
            .anyMatch(c -> c.id().equals(collectionId) && c.holds().test(device))
        : devices.contains(device.index());
  }
}
