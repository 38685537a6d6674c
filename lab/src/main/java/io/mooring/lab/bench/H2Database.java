package io.mooring.lab.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** H2 in a file, within the portal's process. */
record H2Database() implements Database {

  /** As the portal opens it. */
  private static final String OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC"
          + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  private static final String EACH_COMMIT = ";WRITE_DELAY=0";
  private static final String NOW_AND_THEN = ";WRITE_DELAY=5000";

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public Connection open(Path portalFolder) throws SQLException {
    return open(portalFolder, "mooring");
  }

  @Override
  public Connection openToFill(Path portalFolder) throws SQLException {
    return open(portalFolder, "mooring", NOW_AND_THEN);
  }

  @Override
  public Connection openCopy(Path portalFolder) throws SQLException {
    var script = portalFolder.resolve("tables.sql");
    try (var source = open(portalFolder).createStatement()) {
      source.execute("script nodata nopasswords nosettings to '" + script + "'");
      source.getConnection().close();
    }
    var copy = open(portalFolder, "baseline");
    try (var statement = copy.createStatement()) {
      statement.execute("runscript from '" + script + "'");
    }
    return copy;
  }

  private static Connection open(Path folder, String name) throws SQLException {
    return open(folder, name, EACH_COMMIT);
  }

  private static Connection open(Path folder, String name, String written) throws SQLException {
    var url = "jdbc:h2:file:" + folder.resolve(name) + OPTIONS + written;
    return DriverManager.getConnection(url, "sa", "");
  }

  @Override
  public int fetchSize() {
    return 1000;
  }

  @Override
  public List<Meter> meters() {
    return List.of();
  }
}
