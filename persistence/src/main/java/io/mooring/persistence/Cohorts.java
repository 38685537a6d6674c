package io.mooring.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.TreeMap;
import org.hibernate.StatelessSession;

/** Keeps count of the devices of each cohort, in the transaction that changes the devices. */
final class Cohorts {

  private final TreeMap<Long, CohortRow> changes = new TreeMap<>();

  private Cohorts() {}

  /**
   * Counts out the devices as they were and in as they are. Of those that were, the cohort's number
   * is enough: its row is there.
   */
  static void count(
      StatelessSession session, Collection<DeviceRow> before, Collection<DeviceRow> after) {
    var cohorts = new Cohorts();
    after.forEach(row -> cohorts.add(row, 1));
    before.forEach(row -> cohorts.add(row, -1));
    // In order of their ids: two that count at once wait for each other, but never both ways.
    cohorts.changes.values().stream()
        .filter(Cohorts::says)
        .forEach(change -> write(session, change));
  }

  private void add(DeviceRow device, int more) {
    var change = changes.computeIfAbsent(device.cohort, _ -> none(device));
    change.devices += more;
    if (more > 0) {
      change.presenceUntil = SiteRow.later(change.presenceUntil, device.presenceAsOf);
    }
  }

  private static CohortRow none(DeviceRow device) {
    var row = CohortRow.of(device);
    row.devices = 0;
    row.presenceUntil = Instant.EPOCH;
    return row;
  }

  private static boolean says(CohortRow change) {
    return change.devices != 0 || change.presenceUntil.isAfter(Instant.EPOCH);
  }

  private static void write(StatelessSession session, CohortRow change) {
    var known =
        session
            .createMutationQuery(
                """
                update CohortRow set devices = devices + :more,
                  presenceUntil =
                    case when presenceUntil < :until then :until else presenceUntil end
                where tenant = :tenant and id = :id
                """)
            .setParameter("more", change.devices)
            .setParameter("until", change.presenceUntil)
            .setParameter("tenant", change.tenant)
            .setParameter("id", change.id)
            .executeUpdate();
    if (known == 0) {
      session.insert(change);
    }
  }
}
