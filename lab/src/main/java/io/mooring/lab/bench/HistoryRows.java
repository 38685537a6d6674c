package io.mooring.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Writes changes of devices, their orders and lines of the audit log, as old as they would be. */
final class HistoryRows {

  private static final int AT_ONCE = 1000;

  /** With some thousand changes, in one transaction. */
  private static final int DEVICES_AT_ONCE = 10;

  /** All of them are younger than what the portal deletes of itself. */
  private static final Duration APART = Duration.ofHours(12);

  private static final int CHANGES_OF_AN_ORDER = 10;
  private static final BulkInsert TIMELINE =
      new BulkInsert("timeline_event", "tenant, device, happened_at, id, what, sentence, source");
  private static final BulkInsert AUDIT =
      new BulkInsert(
          "audit_entry",
          "tenant, happened_at, id, actor_kind, actor_id, actor_name, verb, subject, outcome,"
              + " detail");

  private final Connection connection;
  private final byte[] tenant;
  private final List<byte[]> devices;
  private final PastOrders orders;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  private HistoryRows(Connection connection, byte[] tenant, List<byte[]> devices)
      throws SQLException {
    this.connection = connection;
    this.tenant = tenant;
    this.devices = devices;
    this.orders = PastOrders.of(connection);
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

  /** When the change of that number happened to each device; the last of them was just now. */
  static Instant at(Instant now, int number, int last) {
    return now.minus(APART.multipliedBy(last - number));
  }

  /**
   * Changes of each device, as many lines, and with every tenth an order. Nearly in the order of
   * each index: the tables are the same in the end, and H2, which writes each page anew that a
   * transaction touches, would write tens of gigabytes otherwise.
   *
   * @param times when each change happened: at each device a millisecond after the one before
   */
  void insert(List<Instant> times) throws SQLException {
    var sorted = devices.stream().sorted(Arrays::compareUnsigned).toList();
    for (var n = 0; n < sorted.size(); n += DEVICES_AT_ONCE) {
      changes(sorted, n, Math.min(n + DEVICES_AT_ONCE, sorted.size()), times);
    }
    for (var at : times) {
      for (var first = 0; first < devices.size(); first += AT_ONCE) {
        var end = Math.min(first + AT_ONCE, devices.size());
        AUDIT.write(connection, lines(at, IntStream.range(first, end).toArray()));
        connection.commit();
      }
    }
  }

  private void changes(List<byte[]> sorted, int from, int to, List<Instant> times)
      throws SQLException {
    for (var n = from; n < to; n++) {
      var rows = new ArrayList<Object[]>();
      for (var number = 0; number < times.size(); number++) {
        var at = times.get(number).plusMillis(n);
        rows.add(event(sorted.get(n), at, number));
        if (number % CHANGES_OF_AN_ORDER == 0) {
          orders.add(sorted.get(n), at);
        }
      }
      TIMELINE.write(connection, rows);
    }
    orders.write();
    connection.commit();
  }

  /** A thousand changes, lines and orders of that age alone. */
  void insertThousand(Instant at) throws SQLException {
    TIMELINE.write(connection, events(at, thousand(0)));
    AUDIT.write(connection, lines(at, thousand(0)));
    Arrays.stream(thousand(0)).forEach(n -> orders.add(device(n), at));
    orders.write();
    connection.commit();
  }

  /** How long a thousand changes take until they are durable. */
  long timedThousand(Instant at, int batch) throws SQLException {
    var rows = events(at, thousand(batch));
    var begun = System.nanoTime();
    TIMELINE.write(connection, rows);
    connection.commit();
    return System.nanoTime() - begun;
  }

  private static int[] thousand(int batch) {
    return IntStream.range(batch * AT_ONCE, (batch + 1) * AT_ONCE).toArray();
  }

  /** The portal may have looked for old history today already. */
  void makeDeletionDue() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from sweep where name = 'history'");
      connection.commit();
    }
  }

  long count(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** From the first one again when there are fewer. */
  private byte[] device(int number) {
    return devices.get(number % devices.size());
  }

  private List<Object[]> events(Instant at, int[] numbers) {
    var rows = new ArrayList<Object[]>();
    for (var n : numbers) {
      rows.add(event(device(n), at, n));
    }
    return rows;
  }

  private Object[] event(byte[] device, Instant at, int number) {
    var said = "The primary user is no longer CONTOSO\\user%06d.".formatted(number);
    return new Object[] {tenant, device, utc(at, number), id(), "primaryUser", said, "PS1"};
  }

  private List<Object[]> lines(Instant at, int[] numbers) {
    var rows = new ArrayList<Object[]>();
    for (var n : numbers) {
      rows.add(
          new Object[] {
            tenant, utc(at, n), id(), "HUMAN", "0", "Hal", "action.request", "0", "DONE", "It."
          });
    }
    return rows;
  }

  private static LocalDateTime utc(Instant at, int row) {
    return LocalDateTime.ofInstant(at.plusNanos(row * 1000L), ZoneOffset.UTC);
  }

  private byte[] id() {
    var id = new byte[16];
    random.nextBytes(id);
    return id;
  }
}
