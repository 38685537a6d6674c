package io.mooring.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A MySQL server of the benchmark's own. */
record MySqlDatabase(int port, Meter server) implements Database {

  /** As in production: a commit is on the disk, and the tables of a site fit into memory. */
  private static final List<String> SETTINGS =
      List.of(
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-buffer-pool-size=512M",
          "--innodb-redo-log-capacity=512M",
          "--performance-schema=OFF");

  static MySqlDatabase start(Installation installation, Path folder, Processes processes)
      throws IOException {
    var server = folder.resolve("mysql");
    var port = Ports.free();
    processes.atTheEnd(() -> script(installation, folder, List.of("kill", server.toString())));
    var words = new ArrayList<>(List.of("start", server.toString(), Integer.toString(port)));
    words.addAll(SETTINGS);
    script(installation, folder, words);
    var pid = Long.parseLong(Files.readString(server.resolve("pid")).strip());
    return new MySqlDatabase(port, new Meter(pid));
  }

  private static void script(Installation installation, Path folder, List<String> words) {
    var command = new ArrayList<>(List.of("sh", installation.mysqlServer().toString()));
    command.addAll(words);
    var log = folder.resolve("mysql.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("MOORING_DATABASE_URL", url("app") + "&user=app&password=app");
  }

  @Override
  public Connection open(Path portalFolder) throws SQLException {
    return open("app");
  }

  @Override
  public Connection openToFill(Path portalFolder) throws SQLException {
    return open(portalFolder);
  }

  @Override
  public Connection openCopy(Path portalFolder) throws SQLException {
    var copy = open("app");
    try (var statement = copy.createStatement()) {
      statement.execute("create database baseline");
      for (var table : Tables.names(copy)) {
        statement.execute("create table baseline." + table + " like app." + table);
      }
    }
    copy.setCatalog("baseline");
    return copy;
  }

  private Connection open(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "app", "app");
  }

  /** The same way for everybody, and without TLS: both ends of it would be measured too. */
  private String url(String database) {
    var way = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    return "jdbc:mysql://127.0.0.1:" + port + "/" + database + way;
  }

  /** Row by row; otherwise the driver holds all of them (Connector/J: ResultSet). */
  @Override
  public int fetchSize() {
    return Integer.MIN_VALUE;
  }

  @Override
  public List<Meter> meters() {
    return List.of(server);
  }
}
