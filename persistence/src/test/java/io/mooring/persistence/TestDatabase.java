package io.mooring.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One of the databases that Mooring runs on, in a test of its own.
 *
 * @param address what a child process is told
 */
record TestDatabase(String address) {

  private static final String H2 = "h2:";
  private static final String MYSQL = "mysql:";

  /** Empty databases: H2 in a folder, and MySQL where there is a server. */
  static Stream<TestDatabase> inFolder(Path folder) {
    var h2 = new TestDatabase(H2 + folder.resolve(UUID.randomUUID().toString()));
    return TestMySql.mayMakeDatabases()
        ? Stream.of(h2, new TestDatabase(MYSQL + TestMySql.database(TestMySql.fresh())))
        : Stream.of(h2);
  }

  /** Open databases that all tests share: H2, and MySQL where there is a server. */
  static Stream<Database> shared() {
    return TestMySql.there()
        ? Stream.of(SharedH2.DATABASE, SharedMySql.DATABASE)
        : Stream.of(SharedH2.DATABASE);
  }

  DatabaseSettings settings() {
    return address.startsWith(H2)
        ? DatabaseSettings.h2File(Path.of(address.substring(H2.length())))
        : TestMySql.in(address.substring(MYSQL.length()));
  }

  Connection connect() throws SQLException {
    return connect(settings());
  }

  /** Beside the pool, as the user who works with the tables. */
  static Connection connect(DatabaseSettings settings) throws SQLException {
    return connect(settings, settings.working());
  }

  /** As the user who makes the tables, and may do everything with them. */
  static Connection connectToChange(DatabaseSettings settings) throws SQLException {
    return connect(settings, settings.migrating());
  }

  private static Connection connect(DatabaseSettings settings, DatabaseSettings.SignIn signIn)
      throws SQLException {
    var properties = new Properties();
    properties.putAll(settings.properties());
    properties.put("user", signIn.user());
    properties.put("password", signIn.password());
    return DriverManager.getConnection(settings.jdbcUrl(), properties);
  }

  @Override
  public String toString() {
    return address.startsWith(H2) ? "H2" : "MySQL";
  }
}
