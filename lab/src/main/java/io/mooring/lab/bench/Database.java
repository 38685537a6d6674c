package io.mooring.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Where the portal keeps its data during a run. */
sealed interface Database permits H2Database, MySqlDatabase, NoDatabase {

  /** As it is called in the lines and after {@code --on}. */
  String name();

  /** What the portal is told about it by its environment. */
  Map<String, String> environment();

  /** The portal's data; of H2 only while the portal does not run. */
  Connection open(Path portalFolder) throws SQLException;

  /** The same, for much that nobody waits for: durable when it is closed. */
  Connection openToFill(Path portalFolder) throws SQLException;

  /** A database with the same tables and settings, without a row. */
  Connection openCopy(Path portalFolder) throws SQLException;

  /** How many rows a reader is handed at a time, as the driver wants it said. */
  int fetchSize();

  /** The processes in which the database works, besides the portal. */
  List<Meter> meters();

  /** Begins one, which is ended with the processes. */
  static Database begin(String name, Installation installation, Path folder, Processes processes)
      throws IOException {
    return switch (name) {
      case "h2" -> new H2Database();
      case "mysql" -> MySqlDatabase.start(installation, folder, processes);
      case "none" -> new NoDatabase();
      default -> throw new IllegalArgumentException("--on: h2 or mysql, not " + name + ".");
    };
  }
}
