package io.mooring.persistence;

import static java.util.stream.Collectors.groupingBy;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Computes anew what lists show, from the source records, where other rules computed it last. It is
 * done before the portal opens, in batches, each for itself: broken off, it begins again, and what
 * is done already changes nothing.
 */
final class Reckoning {

  /** Goes up with every change to what {@link Projection} computes of the same records. */
  static final int RULES = 1;

  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final Sessions sessions;

  private Reckoning(Sessions sessions) {
    this.sessions = sessions;
  }

  static void bringUpToDate(Sessions sessions) {
    var reckoning = new Reckoning(sessions);
    if (reckoning.lastRules() != RULES) {
      reckoning.tenants().forEach(reckoning::all);
      sessions.run(Reckoning::done);
    }
  }

  private int lastRules() {
    return sessions.from(session -> {
      var last = session.get(ProjectionRow.class, ProjectionRow.ONLY);
      return last == null ? 0 : last.rules;
    });
  }

  private static void done(StatelessSession session) {
    var row = new ProjectionRow();
    row.rules = RULES;
    session.upsert(row);
  }

  private List<UUID> tenants() {
    return sessions.from(session ->
        session
            .createSelectionQuery("select distinct tenant from SiteRow", UUID.class)
            .getResultList());
  }

  private void all(UUID tenant) {
    var after = FIRST;
    List<UUID> devices;
    do {
      var last = after;
      devices = sessions.from(session -> batch(session, tenant, last));
      after = devices.isEmpty() ? after : devices.getLast();
    } while (devices.size() == BATCH);
  }

  private static List<UUID> batch(StatelessSession session, UUID tenant, UUID after) {
    var ids =
        session
            .createSelectionQuery(
                """
                select distinct device from SourceRecordRow
                where tenant = :tenant and device > :after order by device
                """,
                UUID.class)
            .setParameter("tenant", tenant)
            .setParameter("after", after)
            .setMaxResults(BATCH)
            .getResultList();
    of(session, new TenantId(tenant), ids.stream().map(DeviceId::new).toList());
    return ids;
  }

  /** Computes these devices of a tenant anew. */
  static void of(StatelessSession session, TenantId tenant, Collection<DeviceId> ids) {
    var devices =
        SourceRecordRow.ofDevices(session, tenant, ids).stream()
            .collect(groupingBy(SourceRecord::device))
            .entrySet()
            .stream()
            .map(entry -> new Device(entry.getKey(), entry.getValue()))
            .toList();
    Projection.write(session, tenant, devices);
  }
}
