package io.mooring.action;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import java.util.Collection;
import java.util.Map;

/** Tells of which devices it is not certain which computer they are. */
public interface Doubts {

  /** The reasons, for a person; of devices that are certain none. */
  Map<DeviceId, String> of(TenantId tenant, Collection<Device> devices);
}
