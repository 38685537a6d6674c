package io.mooring.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date, whatever interrupted that before. */
final class Migrations {

  static final String FOLDER = "io/mooring/persistence/migration";

  private Migrations() {}

  /** A database of a newer version is refused, not guessed at. */
  static void run(DataSource connections) {
    var resuming = new Resuming();
    var flyway =
        Flyway.configure()
            .dataSource(resuming.over(connections))
            .locations("classpath:" + FOLDER)
            .ignoreMigrationPatterns(new String[0])
            .callbacks(resuming)
            .load();
    resuming.forgetFailed(flyway);
    flyway.migrate();
  }
}
