package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether history stays as fast when there is much of it: 67 and 667 changes of each device, as
 * many lines of the audit log, which are one and ten million at 15,000 devices, and a tenth as many
 * orders; and what the portal's deletion of old history costs then.
 */
final class HistoryBench implements Benchmark {

  private static final List<Integer> PER_DEVICE = List.of(67, 667);
  private static final int WARMING = 50;
  private static final int TIMES = 300;
  private static final int BATCHES = 50;

  /** Of each history; three together are less than the portal deletes at once. */
  private static final int OLD_BATCHES = 5;

  /** Older than every history is kept. */
  private static final Duration OLD = Duration.ofDays(800);

  /** The portal looks for old history five minutes after its start. */
  private static final Duration ENDING = Duration.ofMinutes(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** The devices' ids, and the hour that this run counts back from. */
  private record Asking(Http api, List<String> ids, Instant now) {

    static Asking of(Estate estate, Instant now) throws IOException {
      var api = estate.api();
      var items = api.get("/devices?limit=1000").get("items");
      return new Asking(api, items.findValuesAsString("id"), now);
    }

    /** Of a device far from the one before. */
    String device(int number) {
      return "/devices/" + ids.get(number * 7919 % ids.size());
    }
  }

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    var estate = Estate.begin(run);
    var connector = estate.connector(Map.of()).run();
    connector.awaitLine(0, Pass::isEnd, PATIENCE);
    connector.stop();
    var sizes = line.putArray("sizes");
    var medians = new ArrayList<Double>();
    var filled = 0;
    for (var size : PER_DEVICE) {
      var node = sizes.addObject();
      estate.portal().stop();
      fill(estate, now, filled, size);
      run.say("History is there, %d changes of each device.", size);
      timeBatches(estate, now, size, node);
      filled = size;
      estate.portal().restart();
      medians.add(timed(Asking.of(estate, now), node));
      run.say("%s", node);
    }
    line.put("ratio", Measured.rounded(medians.getLast() / medians.getFirst()));
    estate.portal().stop();
    age(estate, now);
    estate.portal().restart();
    run.say("Old history is there; the portal deletes it within minutes.");
    delete(estate, now, line.putObject("deletion"));
  }

  private static void fill(Estate estate, Instant now, int from, int to) throws SQLException {
    try (var connection = estate.run().database().openToFill(estate.portal().folder())) {
      connection.setAutoCommit(false);
      var times = IntStream.range(from, to).mapToObj(number -> at(now, number)).toList();
      HistoryRows.of(connection).insert(times);
    }
  }

  /** How long a batch of a thousand more takes. */
  private static void timeBatches(Estate estate, Instant now, int size, ObjectNode node)
      throws SQLException {
    try (var connection = estate.run().database().open(estate.portal().folder())) {
      connection.setAutoCommit(false);
      var history = HistoryRows.of(connection);
      node.put("timelineEvents", history.count("timeline_event"));
      node.put("auditEntries", history.count("audit_entry"));
      node.put("orders", history.count("action_order"));
      node.put("orderEvents", history.count("order_event"));
      var nanos = new ArrayList<Long>();
      for (var batch = 0; batch < BATCHES; batch++) {
        nanos.add(history.timedThousand(at(now, size), batch));
      }
      Measured.ofNanos(nanos).into(node.putObject("insertOfThousandMs"));
    }
  }

  private static Instant at(Instant now, int number) {
    return HistoryRows.at(now, number, PER_DEVICE.getLast());
  }

  /** The median of a device's own changes. */
  private static double timed(Asking asking, ObjectNode node) throws IOException {
    var timeline = new ArrayList<String>();
    var orders = new ArrayList<String>();
    var deep = new ArrayList<String>();
    for (var n = 0; n < WARMING + TIMES; n++) {
      timeline.add(asking.device(n) + "/timeline");
      orders.add(asking.device(n) + "/actions");
      deep.add("/audit?cursor=" + cursor(at(asking.now(), n % PER_DEVICE.getFirst())));
    }
    var median = times(asking.api(), timeline, node.putObject("timelineMs"));
    times(asking.api(), orders, node.putObject("ordersOfDeviceMs"));
    times(asking.api(), List.of("/audit"), node.putObject("auditFirstPageMs"));
    times(asking.api(), deep, node.putObject("auditDeepPageMs"));
    return median;
  }

  private static String cursor(Instant at) {
    var plain = at + " " + new UUID(-1, -1);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  private static double times(Http api, List<String> paths, ObjectNode node) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var n = 0; n < WARMING + TIMES; n++) {
      var answer = api.timed(paths.get(n % paths.size()));
      if (n >= WARMING) {
        nanos.add(answer.nanos());
      }
    }
    var measured = Measured.ofNanos(nanos);
    measured.into(node);
    return measured.median();
  }

  private static void age(Estate estate, Instant now) throws SQLException {
    try (var connection = estate.run().database().open(estate.portal().folder())) {
      connection.setAutoCommit(false);
      var history = HistoryRows.of(connection);
      for (var batch = 0; batch < OLD_BATCHES; batch++) {
        history.insertThousand(now.minus(OLD).plusSeconds(batch));
      }
      history.makeDeletionDue();
    }
  }

  /** Somebody asks for changes of devices until the old history is gone. */
  private static void delete(Estate estate, Instant now, ObjectNode node) throws IOException {
    var asking = Asking.of(estate, now);
    var asked = new ArrayList<HistoryEnding.Asked>();
    var end = System.nanoTime() + ENDING.toNanos();
    var ending = HistoryEnding.read(asking.api(), now);
    while (!ending.isWhole()) {
      if (System.nanoTime() > end) {
        throw new IOException("Old history was not deleted within " + ENDING);
      }
      var look = System.nanoTime() + BETWEEN_LOOKS.toNanos();
      while (System.nanoTime() < look) {
        var at = Instant.now();
        var nanos = asking.api().timed(asking.device(asked.size()) + "/timeline").nanos();
        asked.add(new HistoryEnding.Asked(at, nanos));
      }
      ending = HistoryEnding.read(asking.api(), now);
    }
    ending.into(node, asked);
  }
}
