package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.inventory.Suspecting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks at devices anew, and keeps which of them may be one. */
public final class Suspicion {

  private final Suspecting suspecting;
  private final Suspects suspects;

  public Suspicion(Suspecting suspecting, Suspects suspects) {
    this.suspecting = suspecting;
    this.suspects = suspects;
  }

  void lookAt(TenantId tenant, Collection<DeviceId> devices, Instant now) {
    if (!devices.isEmpty()) {
      suspects.replace(tenant, devices, suspecting.around(tenant, devices), now);
    }
  }

  /** Those that are one by the rules, and were not seen to be. */
  List<DeviceId> unseen(TenantId tenant, Collection<DeviceId> devices) {
    return suspecting.around(tenant, devices).stream()
        .filter(pair -> pair.match().joins())
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .distinct()
        .toList();
  }
}
