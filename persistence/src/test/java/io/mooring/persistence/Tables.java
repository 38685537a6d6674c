package io.mooring.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All tables of a database as lines that are the same on H2 and on MySQL. */
final class Tables {

  private static final Map<String, String> SAME =
      Map.of(
          "BINARY VARYING", "VARBINARY",
          "CHARACTER VARYING", "VARCHAR",
          "CHARACTER", "CHAR",
          "INTEGER", "INT",
          "BOOLEAN", "BIT",
          "TIMESTAMP", "DATETIME");

  private Tables() {}

  /** Per table its columns, its key and its indexes. */
  static Map<String, List<String>> of(Connection connection) throws SQLException {
    var tables = new TreeMap<String, List<String>>();
    for (var table : names(connection)) {
      var about = connection.getMetaData();
      tables.put(
          table,
          Stream.of(columns(connection, about, table), indexes(connection, about, table))
              .flatMap(List::stream)
              .toList());
    }
    return tables;
  }

  /** On MySQL: what its optimizer knows of the tables no longer hangs on what ran before. */
  static void weigh(DatabaseSettings settings) throws SQLException {
    try (var connection = TestDatabase.connect(settings);
        var analyze = connection.createStatement()) {
      analyze.execute("analyze table " + String.join(", ", names(connection)));
    }
  }

  static List<String> names(Connection connection) throws SQLException {
    var names = new TreeSet<String>();
    try (var rows =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                schema(connection),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    names.remove("flyway_schema_history");
    return List.copyOf(names);
  }

  private static String schema(Connection connection) throws SQLException {
    return connection.getSchema() == null ? "%" : connection.getSchema();
  }

  private static List<String> columns(Connection connection, DatabaseMetaData about, String table)
      throws SQLException {
    var columns = new TreeMap<Integer, String>();
    try (var rows = about.getColumns(connection.getCatalog(), schema(connection), table, "%")) {
      while (rows.next()) {
        columns.put(rows.getInt("ORDINAL_POSITION"), column(rows));
      }
    }
    return List.copyOf(columns.values());
  }

  private static String column(ResultSet row) throws SQLException {
    var type = row.getString("TYPE_NAME").replace(" UNSIGNED", "");
    var same = isLongText(row, type) ? "LONG TEXT" : SAME.getOrDefault(type, type);
    var size = same.matches("(VAR)?(CHAR|BINARY)") ? "(" + row.getInt("COLUMN_SIZE") + ")" : "";
    var filled = row.getString("COLUMN_DEF") == null ? "" : " default";
    var empty = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable ? "" : " not null";
    return row.getString("COLUMN_NAME") + " " + same + size + filled + empty;
  }

  /** What migrations call {@code ${long_text}}. */
  private static boolean isLongText(ResultSet row, String type) throws SQLException {
    return type.equals("MEDIUMTEXT") || row.getInt("COLUMN_SIZE") == 1_048_576;
  }

  /** The key is the index whose name differs: it stands as {@code key}. */
  private static List<String> indexes(Connection connection, DatabaseMetaData about, String table)
      throws SQLException {
    var indexes = new TreeMap<String, String>();
    try (var rows =
        about.getIndexInfo(connection.getCatalog(), schema(connection), table, false, true)) {
      while (rows.next()) {
        var name = rows.getString("INDEX_NAME").replaceFirst("(?i)^primary.*", "key");
        var kind = (rows.getBoolean("NON_UNIQUE") ? "index " : "unique ") + name;
        indexes.merge(kind, rows.getString("COLUMN_NAME"), (all, next) -> all + ", " + next);
      }
    }
    return indexes.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
