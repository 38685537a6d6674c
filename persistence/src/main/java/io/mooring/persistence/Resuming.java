package io.mooring.persistence;

import static io.mooring.persistence.Between.call;
import static io.mooring.persistence.Between.proxy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a migration that was broken off. Neither database takes tables back, so what it did
 * is there, but not on record. A migration whose first statement is already done was broken off: of
 * that one, and of no other, what is already done counts as done.
 */
final class Resuming extends BaseCallback {

  /** H2: the table, the index, the column, the constraint already exists. */
  private static final Set<Integer> H2_THERE = Set.of(42_101, 42_111, 42_121, 90_045);

  /** H2: there is no such table, column, index, constraint. */
  private static final Set<Integer> H2_GONE = Set.of(42_102, 42_122, 42_112, 90_057);

  /** MySQL: the table, the column, the index already exists. */
  private static final Set<Integer> MYSQL_THERE = Set.of(1050, 1060, 1061);

  /** MySQL: there is no such table; nothing to drop. */
  private static final Set<Integer> MYSQL_GONE = Set.of(1051, 1091);

  private enum Mode {
    STRICT,
    FIRST_STATEMENT,
    RESUMED
  }

  private Mode mode = Mode.STRICT;

  DataSource over(DataSource connections) {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          var answer = call(connections, method, arguments);
          return answer instanceof Connection connection ? over(connection) : answer;
        });
  }

  private Connection over(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          var answer = call(connection, method, arguments);
          return method.getName().equals("createStatement") && answer instanceof Statement statement
              ? over(statement)
              : answer;
        });
  }

  private Statement over(Statement statement) {
    return proxy(
        Statement.class,
        (_, method, arguments) ->
            method.getName().equals("execute") && arguments != null && arguments.length == 1
                ? executed(statement, (String) arguments[0])
                : call(statement, method, arguments));
  }

  private boolean executed(Statement statement, String sql) throws SQLException {
    try {
      var rows = statement.execute(sql);
      mode = mode == Mode.FIRST_STATEMENT ? Mode.STRICT : mode;
      return rows;
    } catch (SQLException e) {
      if (mode == Mode.STRICT || !done(sql, e.getErrorCode())) {
        throw e;
      }
      mode = Mode.RESUMED;
      return false;
    }
  }

  private static boolean done(String sql, int code) {
    var drops = Arrays.asList(sql.toLowerCase(Locale.ROOT).split("\\W+")).contains("drop");
    return MYSQL_THERE.contains(code)
        || H2_THERE.contains(code)
        || (drops && (MYSQL_GONE.contains(code) || H2_GONE.contains(code)));
  }

  @Override
  public boolean supports(Event event, @Nullable Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public void handle(Event event, @Nullable Context context) {
    mode = event == Event.BEFORE_EACH_MIGRATE ? Mode.FIRST_STATEMENT : Mode.STRICT;
  }

  /** Flyway keeps a failed migration on record and then refuses to try again. */
  void forgetFailed(Flyway flyway) {
    var failed =
        Arrays.stream(flyway.info().all())
            .anyMatch(migration -> migration.getState() == MigrationState.FAILED);
    if (failed) {
      try (var connection = flyway.getConfiguration().getDataSource().getConnection();
          var delete = connection.createStatement()) {
        delete.executeUpdate("delete from `flyway_schema_history` where `success` = false");
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("A failed migration can't be tried again", e);
      }
    }
  }
}
