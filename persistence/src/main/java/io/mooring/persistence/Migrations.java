package io.mooring.persistence;

import java.sql.SQLException;
import java.util.Map;
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
            .placeholders(Map.of("long_text", longText(connections)))
            .ignoreMigrationPatterns(new String[0])
            .callbacks(resuming)
            .load();
    resuming.forgetFailed(flyway);
    flyway.migrate();
  }

  /** The other one's word is a large object in H2, which is kept apart from its row. */
  private static String longText(DataSource connections) {
    try (var connection = connections.getConnection()) {
      var onMySql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
      return onMySql ? "mediumtext" : "varchar(1048576)";
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what it is", e);
    }
  }
}
