package io.mooring.persistence;

import io.mooring.access.TenantId;
import org.hibernate.StatelessSession;

/** How often records of a tenant have become known by new identifiers. */
final class SqlTurns {

  private static final String TURNS = "select turns from identification_turn where tenant = ?";

  private SqlTurns() {}

  /** As far as it is committed. */
  static long read(StatelessSession session, TenantId tenant) {
    return session.doReturningWork(connection ->
        Sql.read(connection, row -> row.getLong("turns"), TURNS, tenant.value()).stream()
            .findFirst()
            .orElse(0L));
  }

  /** One more; until the transaction ends others wait. */
  static long count(StatelessSession session, TenantId tenant) {
    session.doWork(connection -> {
      var counted =
          Sql.change(
              connection,
              "update identification_turn set turns = turns + 1 where tenant = ?",
              tenant.value());
      if (counted == 0) {
        Sql.change(
            connection,
            "insert into identification_turn (tenant, turns) values (?, 1)",
            tenant.value());
      }
    });
    return read(session, tenant);
  }
}
