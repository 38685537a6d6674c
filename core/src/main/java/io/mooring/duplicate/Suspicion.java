package io.mooring.duplicate;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.inventory.Suspecting;
import java.time.Instant;
import java.util.Collection;

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
}
