package io.mooring.persistence;

import java.nio.file.Path;

/** Where the database is and who signs in to it. */
public record DatabaseSettings(String jdbcUrl, String user, String password) {

  /**
   * Every H2 of Mooring. Without {@code WRITE_DELAY=0} committed rows are lost when the process is
   * killed (seen). No trace file: it would hold statements.
   */
  private static final String H2_OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  /** H2 in a file of this folder, which is made where it is not there. */
  public static DatabaseSettings h2File(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    if (path.toString().contains(";")) {
      throw new DatabaseUnavailable(
          "The data folder " + path + " has a ';' in its name, which H2 does not take.");
    }
    return new DatabaseSettings("jdbc:h2:file:" + path.resolve("mooring") + H2_OPTIONS, "sa", "");
  }

  /** H2 in memory, gone when the process ends. */
  static DatabaseSettings h2Memory(String name) {
    return new DatabaseSettings(
        "jdbc:h2:mem:" + name + H2_OPTIONS + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** The settings without the password. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
