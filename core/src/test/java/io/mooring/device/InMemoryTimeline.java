package io.mooring.device;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** {@link Timeline} in memory. */
public final class InMemoryTimeline implements Timeline {

  private record Line(TenantId tenant, TimelineEvent event) {}

  private final List<Line> lines = new ArrayList<>();
  private final Devices devices;

  public InMemoryTimeline(Devices devices) {
    this.devices = devices;
  }

  @Override
  public synchronized void add(TenantId tenant, Collection<TimelineEvent> events) {
    events.forEach(event -> lines.add(new Line(tenant, event)));
  }

  @Override
  public synchronized List<TimelineEvent> of(Scope scope, DeviceId device, int limit) {
    var names = devices.find(scope, device).map(Device::names).orElse(Set.of(device));
    return lines.stream()
        .filter(line -> line.tenant().equals(scope.tenant()))
        .map(Line::event)
        .filter(event -> names.contains(event.device()))
        .sorted(Comparator.comparing(TimelineEvent::at).reversed())
        .limit(limit)
        .toList();
  }
}
