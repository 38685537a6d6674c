package io.mooring.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain statements, for what is no row that anybody reads. */
final class Sql {

  /** What is done in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What is made of a row. */
  interface Read<T> {
    T from(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Does it in a transaction of its own. */
  static <T> T in(DataSource connections, Work<T> work) {
    try (var connection = connections.getConnection()) {
      try {
        var answer = work.on(connection);
        connection.commit();
        return answer;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not do what it was asked", e);
    }
  }

  /** How many rows it changed. */
  static int change(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    }
  }

  /** The same statement for each of them: how many rows each of them changed. */
  static int[] each(Connection connection, String sql, List<Object[]> all) throws SQLException {
    if (all.isEmpty()) {
      return new int[0];
    }
    try (var statement = connection.prepareStatement(sql)) {
      for (var values : all) {
        set(statement, values);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  /** By whole keys, many in one statement. */
  static void deleteAll(
      Connection connection, String table, List<String> key, List<List<Object>> keys)
      throws SQLException {
    for (var from = 0; from < keys.size(); from += CompoundKeys.MOST) {
      var part =
          CompoundKeys.filled(keys.subList(from, Math.min(keys.size(), from + CompoundKeys.MOST)));
      var delete = "delete from " + table + " where " + CompoundKeys.among(key, part.size());
      change(connection, delete, part.stream().flatMap(List::stream).toArray());
    }
  }

  static <T> List<T> read(Connection connection, Read<T> read, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(read.from(rows));
        }
        return all;
      }
    }
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return Field.id(row.getBytes(column));
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (var n = 0; n < values.length; n++) {
      statement.setObject(n + 1, fitting(values[n]));
    }
  }

  private static Object fitting(Object value) {
    return switch (value) {
      case UUID id -> Field.bytes(id);
      case Instant at -> LocalDateTime.ofInstant(Fitting.micros(at), ZoneOffset.UTC);
      default -> value;
    };
  }
}
