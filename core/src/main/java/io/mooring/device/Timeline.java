package io.mooring.device;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.Collection;
import java.util.List;

/** What changed on devices. */
public interface Timeline {

  void add(TenantId tenant, Collection<TimelineEvent> events);

  /** Newest first. */
  List<TimelineEvent> of(Scope scope, DeviceId device, int limit);
}
