package io.mooring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many rows and entries of indexes a database looks at for what it answers, whether it shows
 * them or not.
 */
final class ExaminedRows {

  /** H2 tells it of each table that it has read. */
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private ExaminedRows() {}

  static long by(Connection connection, List<SeenStatements.Seen> statements) throws SQLException {
    var onMySql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
    var all = 0L;
    for (var statement : statements) {
      all += onMySql ? handled(connection, statement) : scanned(connection, statement);
    }
    return all;
  }

  private static long scanned(Connection connection, SeenStatements.Seen seen) throws SQLException {
    try (var analyze = seen.prepare(connection, "explain analyze ");
        var plan = analyze.executeQuery()) {
      plan.next();
      return SCANNED
          .matcher(plan.getString(1))
          .results()
          .mapToLong(count -> Long.parseLong(count.group(1)))
          .sum();
    }
  }

  /**
   * MySQL counts for each session what its tables were asked for; asking for that counts too. What
   * an index leaves out by itself would not be counted.
   */
  private static long handled(Connection connection, SeenStatements.Seen seen) throws SQLException {
    try (var set = connection.createStatement()) {
      set.execute("set session optimizer_switch = 'index_condition_pushdown=off'");
    }
    var first = handled(connection);
    var second = handled(connection);
    try (var statement = seen.prepare(connection, "")) {
      readAll(statement);
    }
    return handled(connection) - second - (second - first);
  }

  private static void readAll(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }

  private static long handled(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      var all = 0L;
      while (rows.next()) {
        all += rows.getLong(2);
      }
      return all;
    }
  }
}
