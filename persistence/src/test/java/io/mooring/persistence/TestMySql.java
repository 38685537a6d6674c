package io.mooring.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The MySQL server of the tests, which make databases and users of their own and drop those. */
final class TestMySql {

  static final String VARIABLE = "MOORING_MYSQL";

  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final List<String> MADE = new CopyOnWriteArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestMySql::dropAll));
  }

  private TestMySql() {}

  static boolean there() {
    return System.getenv(VARIABLE) != null;
  }

  static boolean mayMakeDatabases() {
    return there() && freshOrNull("") != null;
  }

  private static String url() {
    return Optional.ofNullable(System.getenv(VARIABLE)).orElseThrow();
  }

  /** As whom the server was handed over, in the database that it was handed over with. */
  static DatabaseSettings given() {
    return DatabaseSettings.mysql(url(), null, null);
  }

  /** In a new, empty database; where that may not be made, the test is left out. */
  static DatabaseSettings fresh() {
    var settings = freshOrNull("");
    Assumptions.assumeTrue(settings != null, "the user may not make a database");
    return Objects.requireNonNull(settings);
  }

  /** In a new, empty database made with these options, or nothing where it may not be made. */
  static @Nullable DatabaseSettings freshOrNull(String options) {
    var name = "mooring_test_" + UUID.randomUUID().toString().replace("-", "");
    try {
      run("create database " + name + " " + options);
    } catch (SQLException e) {
      return null;
    }
    MADE.add("drop database " + name);
    return in(name);
  }

  /** In another database of the server. */
  static DatabaseSettings in(String database) {
    return DatabaseSettings.mysql(
        url().replaceFirst("(//[^/]*/)[^?]*", "$1" + database), null, null);
  }

  static String database(DatabaseSettings settings) {
    return settings.place().replaceFirst(".*/", "");
  }

  /** The same database as the user that the documentation calls {@code mooring}. */
  static @Nullable DatabaseSettings leastPrivileged(DatabaseSettings settings) {
    var user = "mooring_" + UUID.randomUUID().toString().substring(0, 8);
    try {
      run("create user '" + user + "'@'%' identified by '" + PASSWORD + "'");
      MADE.add("drop user '" + user + "'@'%'");
      Database.open(settings).close();
      for (var grant : DocumentedGrants.of(database(settings), user)) {
        run(grant);
      }
    } catch (SQLException e) {
      return null;
    }
    var owner = settings.working();
    return DatabaseSettings.mysql(settings.jdbcUrl(), user, PASSWORD)
        .migratedBy(owner.user(), owner.password());
  }

  static void dropRights(String user, String database) throws SQLException {
    for (var grant : DocumentedGrants.of(database, user)) {
      run(grant.replace("grant ", "revoke ").replace(" to ", " from "));
    }
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(given());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void dropAll() {
    for (var drop : MADE) {
      try {
        run(drop);
      } catch (SQLException e) {
        System.err.println(drop + ": " + e.getMessage());
      }
    }
  }
}
