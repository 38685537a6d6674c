package io.mooring.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Writes rows of one table, all of them by one statement.
 *
 * @param columns with commas between them
 */
record BulkInsert(String table, String columns) {

  void write(Connection connection, List<Object[]> rows) throws SQLException {
    var marks = "(" + String.join(",", Collections.nCopies(rows.getFirst().length, "?")) + ")";
    var all = String.join(",", Collections.nCopies(rows.size(), marks));
    var sql = "insert into " + table + " (" + columns + ") values " + all;
    try (var statement = connection.prepareStatement(sql)) {
      var at = 1;
      for (var row : rows) {
        for (var value : row) {
          statement.setObject(at, value);
          at++;
        }
      }
      statement.executeUpdate();
    }
  }
}
