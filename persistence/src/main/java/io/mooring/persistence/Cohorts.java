package io.mooring.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
    write(session, cohorts.changes.values().stream().filter(Cohorts::says).toList());
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

  private static void write(StatelessSession session, List<CohortRow> changes) {
    var known = session.doReturningWork(connection -> update(connection, changes));
    for (var n = 0; n < known.length; n++) {
      if (known[n] == 0) {
        session.insert(changes.get(n));
      }
    }
  }

  /** How many rows each of the changes found: one, or none. */
  private static int[] update(Connection connection, List<CohortRow> changes) throws SQLException {
    return Sql.each(
        connection,
        """
        update cohort set devices = devices + ?, presence_until = greatest(presence_until, ?)
        where tenant = ? and id = ?
        """,
        changes.stream()
            .map(row -> new Object[] {row.devices, row.presenceUntil, row.tenant, row.id})
            .toList());
  }
}
