package io.mooring.persistence;

import static java.util.Comparator.comparing;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.Timeline;
import io.mooring.device.TimelineEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** {@link Timeline} in the database. */
final class HibernateTimeline implements Timeline {

  private static final Comparator<TimelineRow> NEWEST_FIRST =
      comparing((TimelineRow row) -> row.happenedAt).thenComparing(row -> row.id).reversed();

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
        SourceRecordRow.names(session, scope.tenant(), device).stream()
            .flatMap(id -> rows(session, scope.tenant(), id, limit))
            .sorted(NEWEST_FIRST)
            .limit(limit)
            .map(TimelineRow::toEvent)
            .toList());
  }

  private static Stream<TimelineRow> rows(
      StatelessSession session, TenantId tenant, UUID device, int limit) {
    return session
        .createSelectionQuery(
            """
            from TimelineRow where tenant = :tenant and device = :device
            order by tenant desc, device desc, happenedAt desc, id desc
            """,
            TimelineRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("device", device)
        .setMaxResults(limit)
        .stream();
  }
}
