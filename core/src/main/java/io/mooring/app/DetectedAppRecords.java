package io.mooring.app;

import io.mooring.access.TenantId;
import io.mooring.cloud.DetectedApp;
import io.mooring.cloud.DetectedAppId;
import io.mooring.cloud.IntuneDeviceId;
import io.mooring.device.DeviceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where what Intune says of apps is kept. One writer at a time has a tenant's. */
public interface DetectedAppRecords {

  /** Those that are kept. */
  Set<DetectedAppId> ids(TenantId tenant);

  void put(TenantId tenant, Collection<DetectedApp> apps);

  /** Intune has them no longer, nor who had them. */
  void forget(TenantId tenant, Collection<DetectedAppId> ids);

  /** Those whose devices were last asked for before that time, the one longest ago first. */
  List<DetectedAppId> due(TenantId tenant, Instant before, int limit);

  /** Which devices are known to Intune by these ids; those that are gone are not among them. */
  Map<IntuneDeviceId, DeviceId> devices(TenantId tenant, Collection<IntuneDeviceId> ids);

  /** The devices that are kept as having it. */
  Set<DeviceId> having(TenantId tenant, DetectedAppId app);

  /** Adds and takes away devices; of those to be added one that is gone meanwhile is not. */
  void change(
      TenantId tenant, DetectedAppId app, Collection<DeviceId> gained, Collection<DeviceId> lost);

  /** Its devices were asked for. */
  void asked(TenantId tenant, DetectedAppId app, Instant at, boolean trusted);
}
