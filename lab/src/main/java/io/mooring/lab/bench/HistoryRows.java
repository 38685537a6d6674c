package io.mooring.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes changes of devices and lines of the audit log, as old as they would be. */
final class HistoryRows {

  private static final int AT_ONCE = 1000;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TIMELINE =
      "insert into timeline_event (tenant, device, happened_at, id, what, sentence, source) values ";
  private static final String AUDIT =
      "insert into audit_entry (tenant, happened_at, id, actor_kind, actor_id, actor_name, verb,"
          + " subject, outcome, detail) values ";

  private final Connection connection;
  private final byte[] tenant;
  private final List<byte[]> devices;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  private HistoryRows(Connection connection, byte[] tenant, List<byte[]> devices) {
    this.connection = connection;
    this.tenant = tenant;
    this.devices = devices;
  }

  static HistoryRows of(Connection connection) throws SQLException {
    var devices = new ArrayList<byte[]>();
    var tenant = new byte[16];
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select tenant, id from device")) {
      while (rows.next()) {
        tenant = rows.getBytes(1);
        devices.add(rows.getBytes(2));
      }
    }
    Collections.shuffle(devices);
    return new HistoryRows(connection, tenant, devices);
  }

  /** When the change of that number happened to each device: every hour. */
  static Instant at(int number) {
    return FIRST.plusSeconds(3600L * number);
  }

  /** One more change of each device, and as many lines. */
  void insert(int number) throws SQLException {
    for (var batch = 0; batch * AT_ONCE < devices.size(); batch++) {
      write(TIMELINE, events(number, batch));
      write(AUDIT, lines(number, batch));
      connection.commit();
    }
  }

  /** How long a thousand changes take until they are durable. */
  long insertBatch(int number, int batch) throws SQLException {
    var rows = events(number, batch);
    var begun = System.nanoTime();
    write(TIMELINE, rows);
    connection.commit();
    return System.nanoTime() - begun;
  }

  long count(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<Object[]> events(int number, int batch) {
    var rows = new ArrayList<Object[]>();
    for (var n = batch * AT_ONCE; n < (batch + 1) * AT_ONCE; n++) {
      var device = devices.get(n % devices.size());
      var said = "The primary user is no longer CONTOSO\\user%06d.".formatted(n);
      rows.add(new Object[] {tenant, device, when(number, n), id(), "primaryUser", said, "PS1"});
    }
    return rows;
  }

  private List<Object[]> lines(int number, int batch) {
    var rows = new ArrayList<Object[]>();
    for (var n = batch * AT_ONCE; n < (batch + 1) * AT_ONCE; n++) {
      rows.add(
          new Object[] {
            tenant, when(number, n), id(), "HUMAN", "0", "Hal", "action.request", "0", "DONE", "It."
          });
    }
    return rows;
  }

  private static LocalDateTime when(int number, int row) {
    return LocalDateTime.ofInstant(at(number).plusNanos(row * 1000L), ZoneOffset.UTC);
  }

  private byte[] id() {
    var id = new byte[16];
    random.nextBytes(id);
    return id;
  }

  private void write(String insert, List<Object[]> rows) throws SQLException {
    var marks = "(" + String.join(",", Collections.nCopies(rows.getFirst().length, "?")) + ")";
    var sql = insert + String.join(",", Collections.nCopies(rows.size(), marks));
    try (var statement = connection.prepareStatement(sql)) {
      var at = 1;
      for (var row : rows) {
        for (var value : row) {
          statement.setObject(at, value);
          at++;
        }
      }
      statement.executeUpdate();
    }
  }
}
