package io.mooring.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Which MySQL will do: the oldest that is still maintained, and no relative of it. */
final class MySqlVersion {

  static final String TOO_OLD = "is no MySQL 8.4 or newer, which Mooring needs.";

  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+).*");

  private MySqlVersion() {}

  static void check(DatabaseSettings settings, DataSource connections) throws SQLException {
    try (var connection = connections.getConnection()) {
      var version = connection.getMetaData().getDatabaseProductVersion();
      if (refusal(version).isPresent()) {
        throw new DatabaseUnavailable(
            "The database " + settings.place() + " " + refusal(version).get());
      }
    }
  }

  static Optional<String> refusal(String version) {
    if (version.contains("MariaDB")) {
      return Optional.of("is MariaDB, which Mooring does not run on: it needs MySQL 8.4 or newer.");
    }
    var number = NUMBER.matcher(version);
    var enough =
        number.matches()
            && Integer.parseInt(number.group(1)) * 100 + Integer.parseInt(number.group(2)) >= 804;
    return enough ? Optional.empty() : Optional.of(TOO_OLD);
  }
}
