package io.mooring.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What MySQL says of how it carries a statement out (MySQL manual: EXPLAIN Output Format). */
record Explained(String table, String type, String key, String extra) {

  static List<Explained> by(Connection connection, SeenStatements.Seen seen) throws SQLException {
    try (var explain = seen.prepare(connection, "explain format=traditional ");
        var rows = explain.executeQuery()) {
      var all = new ArrayList<Explained>();
      while (rows.next()) {
        all.add(
            new Explained(
                text(rows, "table"), text(rows, "type"), text(rows, "key"), text(rows, "Extra")));
      }
      return all;
    }
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  /** Whether MySQL can say something of it. */
  static boolean reads(SeenStatements.Seen seen) {
    return seen.sql()
        .strip()
        .toLowerCase(Locale.ROOT)
        .matches("(?s)(select|update|delete|with) .*");
  }

  /** What takes the longer the more there is. */
  enum Slow {
    /** It reads every row, or every entry of an index. */
    SCANS,
    SORTS,
    /** It keeps what it has read in a table of its own. */
    STORES
  }

  Set<Slow> slow() {
    var slow = EnumSet.noneOf(Slow.class);
    if (type.equals("ALL") || type.equals("index")) {
      slow.add(Slow.SCANS);
    }
    if (extra.contains("Using filesort")) {
      slow.add(Slow.SORTS);
    }
    if (extra.contains("Using temporary")) {
      slow.add(Slow.STORES);
    }
    return slow;
  }
}
