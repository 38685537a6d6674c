package io.mooring.persistence;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * A table whose rows come and go by the thousand: statements of many rows each, in the session's
 * transaction.
 *
 * @param keys how many of the fields, the first ones, are the primary key
 * @param fresh a row to read into
 */
record ManyRows<R>(String name, int keys, Supplier<R> fresh, List<Field<R, ?>> fields) {

  /** More gain nothing. */
  private static final int WRITTEN_AT_ONCE = 100;

  /** H2 compares each row that it finds with every value of the list. */
  private static final int FOUND_AT_ONCE_H2 = 20;

  /** Above 200 values MySQL no longer dives into the index to guess at each of them. */
  private static final int FOUND_AT_ONCE_MYSQL = 500;

  ManyRows {
    fields = List.copyOf(fields);
  }

  /** Adds rows; one that is there already is an error. */
  void insert(StatelessSession session, Collection<R> rows) {
    write(session, rows, insertion(), "");
  }

  /** Adds rows, or puts them in the place of those with their keys. */
  void put(StatelessSession session, Collection<R> rows) {
    if (onH2(session)) {
      write(session, rows, "merge into " + name + " " + columns() + keyOfMerge(), "");
    } else {
      write(session, rows, insertion(), onDuplicate());
    }
  }

  private String insertion() {
    return "insert into " + name + " " + columns();
  }

  private String columns() {
    return named(fields);
  }

  private String keyOfMerge() {
    return " key " + named(key());
  }

  private List<Field<R, ?>> key() {
    return fields.subList(0, keys);
  }

  private static <R> String named(List<Field<R, ?>> fields) {
    return fields.stream().map(Field::column).collect(joining(", ", "(", ")"));
  }

  private String onDuplicate() {
    return fields.subList(keys, fields.size()).stream()
        .map(field -> field.column() + " = fresh." + field.column())
        .collect(joining(", ", " as fresh on duplicate key update ", ""));
  }

  private void write(StatelessSession session, Collection<R> rows, String before, String after) {
    var places = before + " values ";
    var row = row(onH2(session));
    session.doWork(connection -> {
      for (var some : chunks(rows, WRITTEN_AT_ONCE)) {
        var all = String.join(",", Collections.nCopies(some.size(), row));
        run(connection, places + all + after, fields, some);
      }
    });
  }

  /** Such as {@code (?,?)}. */
  private String row(boolean onH2) {
    return fields.stream()
        .map(field -> onH2 ? field.kind().placeOnH2() : Field.PLACE)
        .collect(joining(",", "(", ")"));
  }

  private static <R> void run(
      Connection connection, String sql, List<Field<R, ?>> fields, List<R> rows)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      var index = 1;
      for (var row : rows) {
        for (var field : fields) {
          field.bind(statement, index++, row);
        }
      }
      statement.executeUpdate();
    }
  }

  /** Takes out the rows with the keys of these; one that is not there is no error. */
  void delete(StatelessSession session, Collection<R> rows) {
    session.doWork(connection -> {
      for (var some : chunks(rows, foundAtOnce(session))) {
        run(connection, "delete from " + name + among(key(), some.size()), key(), some);
      }
    });
  }

  private static <R> String among(List<Field<R, ?>> by, int rows) {
    return " where " + CompoundKeys.among(by.stream().map(Field::column).toList(), rows);
  }

  /**
   * The rows that have one of these values in a column.
   *
   * @param within what the first fields must be, the tenant first
   * @param column the one looked up; there must be an index on the first fields and then this one
   */
  List<R> find(StatelessSession session, List<?> within, String column, Collection<?> values) {
    return find(session, within, column, values, "");
  }

  /** The same; until the transaction ends, nobody else changes them. */
  List<R> hold(StatelessSession session, List<?> within, String column, Collection<?> values) {
    return find(session, within, column, values, " for update");
  }

  private List<R> find(
      StatelessSession session,
      List<?> within,
      String column,
      Collection<?> values,
      String locking) {
    var by = new ArrayList<>(fields.subList(0, within.size()));
    by.add(field(column));
    return find(session, by, keys(within, values), locking);
  }

  /** The rows with one of these keys; there must be an index on just these columns. */
  List<R> find(StatelessSession session, List<String> columns, Collection<? extends List<?>> keys) {
    return find(session, columns.stream().<Field<R, ?>>map(this::field).toList(), keys, "");
  }

  private List<R> find(
      StatelessSession session,
      List<Field<R, ?>> by,
      Collection<? extends List<?>> keys,
      String locking) {
    var wanted = keys.stream().distinct().toList();
    return session.doReturningWork(connection -> {
      var found = new ArrayList<R>(wanted.size());
      for (var some : chunks(wanted, foundAtOnce(session))) {
        read(connection, among(by, some.size()) + locking, by, some, found);
      }
      return found;
    });
  }

  private void read(
      Connection connection,
      String where,
      List<Field<R, ?>> by,
      List<? extends List<?>> keys,
      List<R> found)
      throws SQLException {
    try (var statement = connection.prepareStatement(selection() + where)) {
      var index = 1;
      for (var key : keys) {
        for (var part = 0; part < key.size(); part++) {
          by.get(part).bindValue(statement, index++, key.get(part));
        }
      }
      read(statement, found);
    }
  }

  private String selection() {
    return "select " + fields.stream().map(Field::column).collect(joining(", ")) + " from " + name;
  }

  private static List<List<?>> keys(List<?> within, Collection<?> values) {
    return values.stream()
        .<List<?>>map(value -> Stream.concat(within.stream(), Stream.of(value)).toList())
        .toList();
  }

  private void read(PreparedStatement statement, List<R> found) throws SQLException {
    try (var results = statement.executeQuery()) {
      while (results.next()) {
        var row = fresh.get();
        for (var at = 0; at < fields.size(); at++) {
          fields.get(at).read(results, at + 1, row);
        }
        found.add(row);
      }
    }
  }

  private Field<R, ?> field(String column) {
    return fields.stream().filter(f -> f.column().equals(column)).findFirst().orElseThrow();
  }

  private static int foundAtOnce(StatelessSession session) {
    return onH2(session) ? FOUND_AT_ONCE_H2 : FOUND_AT_ONCE_MYSQL;
  }

  static boolean onH2(StatelessSession session) {
    return session
            .getFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect()
        instanceof H2Dialect;
  }

  private static <T> List<List<T>> chunks(Collection<T> values, int size) {
    return values.stream().gather(Gatherers.windowFixed(size)).toList();
  }
}
