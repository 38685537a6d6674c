package io.mooring.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the portal's database. */
final class Tables {

  private Tables() {}

  /** All but the one in which the migrations are written down. */
  static List<String> names(Connection connection) throws SQLException {
    var catalog = connection.getCatalog();
    var schema = connection.getSchema();
    var names = new ArrayList<String>();
    try (var rows =
        connection
            .getMetaData()
            .getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    names.removeIf(name -> name.startsWith("flyway"));
    return names;
  }
}
