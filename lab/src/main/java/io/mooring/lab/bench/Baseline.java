package io.mooring.lab.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What plain JDBC needs for the rows that a portal left: the same tables and indexes in a database
 * of the same settings, upserts of 1,000 rows a statement, each of them durable. Reading the rows
 * is not counted.
 */
final class Baseline {

  private static final int ROWS_PER_STATEMENT = 1000;

  private final Database database;
  private long rows;
  private long nanos;
  private long clientCpuNanos;
  private long serverCpuMillis;

  private Baseline(Database database) {
    this.database = database;
  }

  static Baseline measure(Database database, Path portalFolder) throws SQLException {
    var baseline = new Baseline(database);
    try (var to = database.openCopy(portalFolder);
        var from = database.open(portalFolder)) {
      for (var name : Tables.names(from)) {
        baseline.copy(Table.read(from, name), from, to);
      }
    }
    return baseline;
  }

  private void copy(Table table, Connection from, Connection to) throws SQLException {
    var chunk = new ArrayList<Object[]>();
    try (var statement = from.createStatement()) {
      statement.setFetchSize(database.fetchSize());
      try (var rows = statement.executeQuery(table.inOrderOfArrival())) {
        while (rows.next()) {
          chunk.add(table.row(rows));
          if (chunk.size() == ROWS_PER_STATEMENT) {
            write(table, chunk, to);
            chunk.clear();
          }
        }
      }
    }
    if (!chunk.isEmpty()) {
      write(table, chunk, to);
    }
  }

  private void write(Table table, List<Object[]> chunk, Connection to) throws SQLException {
    var cpu = processCpuNanos();
    var server = serverCpuMillis();
    var begun = System.nanoTime();
    try (var statement = to.prepareStatement(table.upsert(chunk.size()))) {
      var at = 1;
      for (var row : chunk) {
        for (var value : row) {
          statement.setObject(at, value);
          at++;
        }
      }
      statement.executeUpdate();
    }
    nanos += System.nanoTime() - begun;
    clientCpuNanos += processCpuNanos() - cpu;
    serverCpuMillis += serverCpuMillis() - server;
    rows += chunk.size();
  }

  private static long processCpuNanos() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private long serverCpuMillis() {
    return database.meters().stream().mapToLong(Meter::cpuMillis).sum();
  }

  Duration length() {
    return Duration.ofNanos(nanos);
  }

  void into(ObjectNode node, int devices) {
    node.put("seconds", Measured.rounded(nanos / 1e9));
    node.put("devicesPerSecond", Math.round(devices * 1e9 / nanos));
    node.put("rows", rows);
    var cpu = node.putObject("cpuMsPerDevice");
    cpu.put("client", Measured.rounded(clientCpuNanos / 1e6 / devices));
    cpu.put("database", Measured.rounded((double) serverCpuMillis / devices));
  }
}
