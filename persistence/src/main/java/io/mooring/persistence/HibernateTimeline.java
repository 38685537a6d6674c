package io.mooring.persistence;

import static java.util.Comparator.comparing;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.Timeline;
import io.mooring.device.TimelineEvent;
import java.util.Collection;
import java.util.List;

/** {@link Timeline} in the database. */
final class HibernateTimeline implements Timeline {

  private final Sessions sessions;
  private final HibernateDevices devices;

  HibernateTimeline(Sessions sessions, HibernateDevices devices) {
    this.sessions = sessions;
    this.devices = devices;
  }

  @Override
  public void add(TenantId tenant, Collection<TimelineEvent> events) {
    var rows =
        events.stream()
            .map(event -> TimelineRow.of(tenant, event))
            .sorted(comparing((TimelineRow row) -> row.device))
            .toList();
    sessions.run(session -> TimelineRow.TABLE.insert(session, rows));
  }

  @Override
  public List<TimelineEvent> of(Scope scope, DeviceId device, int limit) {
    if (!devices.reaches(scope, device)) {
      return List.of();
    }
    return sessions.from(session ->
        session
            .createSelectionQuery(
                """
                from TimelineRow where tenant = :tenant and device = :device
                order by tenant desc, device desc, happenedAt desc, id desc
                """,
                TimelineRow.class)
            .setParameter("tenant", scope.tenant().value())
            .setParameter("device", device.value())
            .setMaxResults(limit)
            .stream()
            .map(TimelineRow::toEvent)
            .toList());
  }
}
