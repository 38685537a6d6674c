package io.mooring.persistence;

import java.util.Objects;

/**
 * One database on MySQL for all contracts, used by the least privileged user: each test works in
 * tenants of its own. Where the user of the tests may make no database or no user, what was handed
 * over is used as it is.
 */
final class SharedMySql {

  static final DatabaseSettings SETTINGS = settings();
  static final Database DATABASE = open();

  private SharedMySql() {}

  private static DatabaseSettings settings() {
    var own = Objects.requireNonNullElseGet(TestMySql.freshOrNull(""), TestMySql::given);
    return Objects.requireNonNullElse(TestMySql.leastPrivileged(own), own);
  }

  /** What ran is read from the tests' output: "MySQL 9.7.4 is tested". */
  private static Database open() {
    var database = Database.open(SETTINGS);
    System.out.println(database.describe() + " is tested");
    return database;
  }
}
