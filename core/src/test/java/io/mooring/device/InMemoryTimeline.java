package io.mooring.device;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** {@link Timeline} in memory. */
public final class InMemoryTimeline implements Timeline {

  private record Line(TenantId tenant, TimelineEvent event) {}

  private final List<Line> lines = new ArrayList<>();

  @Override
  public synchronized void add(TenantId tenant, Collection<TimelineEvent> events) {
    events.forEach(event -> lines.add(new Line(tenant, event)));
  }

  @Override
  public synchronized List<TimelineEvent> of(Scope scope, DeviceId device, int limit) {
    return lines.stream()
        .filter(line -> line.tenant().equals(scope.tenant()))
        .map(Line::event)
        .filter(event -> event.device().equals(device))
        .sorted(Comparator.comparing(TimelineEvent::at).reversed())
        .limit(limit)
        .toList();
  }
}
