package io.mooring.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

/** The connections, to work with and to make tables with. */
final class Pools {

  private static final int CONNECTIONS = 12;

  /** Flyway keeps one for its records and one for the tables. */
  private static final int TO_MIGRATE = 3;

  private Pools() {}

  static HikariDataSource working(DatabaseSettings settings) {
    var config = config(settings, settings.properties(), settings.working());
    config.setPoolName("mooring");
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  static HikariDataSource migrating(DatabaseSettings settings) {
    var properties = MySqlProperties.withoutHaste(settings.properties());
    var config = config(settings, properties, settings.migrating());
    config.setPoolName("mooring-migration");
    config.setMaximumPoolSize(TO_MIGRATE);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** Both databases read what is committed: MySQL's own default differs. */
  private static HikariConfig config(
      DatabaseSettings settings, Properties properties, DatabaseSettings.SignIn signIn) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(signIn.user());
    config.setPassword(signIn.password());
    config.setDataSourceProperties(properties);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return config;
  }
}
