package io.mooring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites of a release that did not write down which connector holds them. */
class HolderMigrationTest {

  private static final String NEVER = "null";
  private static final String MONDAY = "timestamp '2026-11-02 08:00:00'";
  private static final String TUESDAY = "timestamp '2026-11-03 08:00:00'";
  private static final String WEDNESDAY = "timestamp '2026-11-04 08:00:00'";

  @TempDir Path folder;

  @Test
  void whoCalledLastHoldsTheSite() throws Exception {
    for (var database : TestDatabase.inFolder(folder).toList()) {
      upToVersion2(database);
      try (var connection = database.connect()) {
        site(connection, 1, 7);
        connector(connection, 11, 1, WEDNESDAY, TUESDAY);
        connector(connection, 12, 1, NEVER, NEVER);
        connector(connection, 13, 1, MONDAY, NEVER);
        connector(connection, 14, 1, TUESDAY, NEVER);
        site(connection, 2, 0);
        connector(connection, 21, 2, TUESDAY, NEVER);
        site(connection, 3, 1);
        connector(connection, 31, 3, TUESDAY, WEDNESDAY);
      }

      Database.open(database.settings()).close();

      assertThat(holders(database))
          .as("%s", database)
          .isEqualTo(Map.of(id(1), id(14), id(2), "nobody", id(3), "nobody"));
    }
  }

  private static void upToVersion2(TestDatabase database) {
    var settings = database.settings();
    try (var pool = settings.onMySql() ? Pools.migrating(settings) : Pools.working(settings)) {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:" + Migrations.FOLDER)
          .target("2")
          .load()
          .migrate();
    }
  }

  private static void site(Connection connection, int number, int epoch) throws SQLException {
    run(
        connection,
        "insert into site (tenant, id, name, attached_at, epoch, last_pass, full_as_of, hot_as_of)"
            + " values (x'%s', x'%s', 'HQ', %3$s, %4$d, 0, %3$s, %3$s)"
                .formatted(id(9), id(number), MONDAY, epoch));
  }

  private static void connector(
      Connection connection, int number, int site, String lastContact, String revokedAt)
      throws SQLException {
    run(
        connection,
        "insert into connector (tenant, id, site, host, version, key_thumbprint, key_jwk,"
            + " key_since, enrolled_at, last_contact, revoked_at)"
            + " values (x'%s', x'%s', x'%s', 'C', '1', 'key', '{}', %4$s, %4$s, %5$s, %6$s)"
                .formatted(id(9), id(number), id(site), MONDAY, lastContact, revokedAt));
  }

  private static Map<String, String> holders(TestDatabase database) throws SQLException {
    var holders = new TreeMap<String, String>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id, holder from site")) {
      while (rows.next()) {
        holders.put(hex(rows, 1), hex(rows, 2));
      }
    }
    return holders;
  }

  private static String hex(ResultSet rows, int column) throws SQLException {
    var bytes = rows.getBytes(column);
    return bytes == null ? "nobody" : HexFormat.of().formatHex(bytes);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%032x", number);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
