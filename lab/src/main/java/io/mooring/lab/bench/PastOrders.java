package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes orders that were confirmed long ago, each with its three events. */
final class PastOrders {

  private static final BulkInsert ORDERS =
      new BulkInsert(
          "action_order",
          "tenant, id, idempotency_key, action, device, person, person_name, reason, requested_at,"
              + " site, resource_id, state, deadline, started_at, sent_at, event_count");
  private static final BulkInsert EVENTS =
      new BulkInsert(
          "order_event", "tenant, order_id, number, happened_at, state, sentence, evidence");
  private static final List<String> STATES = List.of("QUEUED", "STARTED", "CONFIRMED");
  private static final Duration STEP = Duration.ofSeconds(20);

  private final Connection connection;
  private final byte[] tenant;
  private final byte[] site;
  private final Object evidence;
  private final List<Object[]> waiting = new ArrayList<>();
  private final List<Object[]> events = new ArrayList<>();
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  private PastOrders(Connection connection, byte[] tenant, byte[] site, Object evidence) {
    this.connection = connection;
    this.tenant = tenant;
    this.site = site;
    this.evidence = evidence;
  }

  static PastOrders of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select tenant, id from site")) {
      rows.next();
      return new PastOrders(connection, rows.getBytes(1), rows.getBytes(2), evidence(connection));
    }
  }

  /** H2 takes a text for a JSON string, MySQL refuses bytes. */
  private static Object evidence(Connection connection) throws SQLException {
    var isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    return isH2 ? "{}".getBytes(UTF_8) : "{}";
  }

  /** One more, to be written with the others. */
  void add(byte[] device, Instant at) {
    var id = id(at);
    waiting.add(order(id, device, at));
    for (var number = 0; number < STATES.size(); number++) {
      events.add(event(id, number, at));
    }
  }

  /** Without a commit. */
  void write() throws SQLException {
    ORDERS.write(connection, waiting);
    EVENTS.write(connection, events);
    waiting.clear();
    events.clear();
  }

  private Object[] order(byte[] id, byte[] device, Instant at) {
    return new Object[] {
      tenant,
      id,
      HexFormat.of().formatHex(id),
      "configmgr.syncMachinePolicy",
      device,
      tenant,
      "Hal",
      "Measured.",
      utc(at),
      site,
      1L,
      STATES.getLast(),
      utc(at.plus(Duration.ofDays(1))),
      utc(at.plus(STEP)),
      utc(at.plus(STEP)),
      STATES.size()
    };
  }

  private Object[] event(byte[] id, int number, Instant at) {
    var when = utc(at.plus(STEP.multipliedBy(number)));
    return new Object[] {
      tenant, id, number, when, STATES.get(number), "The site has taken the request.", evidence
    };
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  /** Led by its time, as the portal's own are. */
  private byte[] id(Instant at) {
    var leading = at.toEpochMilli() << Short.SIZE | random.nextInt(1 << Short.SIZE);
    return ByteBuffer.allocate(16).putLong(leading).putLong(random.nextLong()).array();
  }
}
