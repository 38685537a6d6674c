package io.mooring.app;

import io.mooring.access.Scope;
import io.mooring.cloud.DetectedAppId;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The apps to read. */
public interface Apps {

  /** In order of name and version. */
  Paged<FoundApp> page(Scope scope, Wanted wanted);

  Optional<FoundApp> find(Scope scope, DetectedAppId id);

  /** The apps that at least one of these devices has, in order of name and version. */
  List<FoundApp> on(Scope scope, Collection<DeviceId> devices, int limit);

  /** The devices that have it in order of name; as many as {@link FoundApp#devices} says. */
  Paged<DeviceSummary> devices(Scope scope, DetectedAppId id, Wanted wanted, Instant now);
}
