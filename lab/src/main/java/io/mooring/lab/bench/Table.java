package io.mooring.lab.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table, whose rows are read and written again as they are.
 *
 * @param inBytes which columns H2 would take for a text with quotes around it
 */
record Table(String name, List<String> columns, List<Boolean> inBytes) {

  static Table read(Connection connection, String name) throws SQLException {
    var columns = new ArrayList<String>();
    var inBytes = new ArrayList<Boolean>();
    var isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    try (var statement = connection.createStatement();
        var none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
      var about = none.getMetaData();
      for (var column = 1; column <= about.getColumnCount(); column++) {
        columns.add(about.getColumnName(column));
        inBytes.add(isH2 && about.getColumnTypeName(column).equals("JSON"));
      }
    }
    return new Table(name, List.copyOf(columns), List.copyOf(inBytes));
  }

  /** Records come in the order of their ids; devices, whose ids grow with time, with them. */
  String inOrderOfArrival() {
    var all = "select * from " + name;
    if (columns.contains("resource_id")) {
      return all + " order by resource_id";
    }
    if (columns.contains("device")) {
      return all + " order by device";
    }
    return columns.contains("id") ? all + " order by id" : all;
  }

  @Nullable Object[] row(ResultSet rows) throws SQLException {
    var row = new @Nullable Object[columns.size()];
    for (var at = 0; at < row.length; at++) {
      row[at] = inBytes.get(at) ? rows.getBytes(at + 1) : rows.getObject(at + 1);
    }
    return row;
  }

  /** One statement for so many rows. */
  String upsert(int count) {
    var marks = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    return "insert into %s (%s) values %s on duplicate key update %s"
        .formatted(
            name,
            String.join(",", columns),
            String.join(",", Collections.nCopies(count, marks)),
            columns.stream()
                .map(column -> column + "=values(" + column + ")")
                .collect(Collectors.joining(",")));
  }
}
