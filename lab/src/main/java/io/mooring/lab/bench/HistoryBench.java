package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether history stays as fast when there is much of it: 67 and 667 changes of each device and as
 * many lines of the audit log, which are one and ten million at 15,000 devices.
 */
final class HistoryBench implements Benchmark {

  private static final List<Integer> PER_DEVICE = List.of(67, 667);
  private static final int WARMING = 50;
  private static final int TIMES = 300;
  private static final int BATCHES = 50;
  private static final Duration PATIENCE = Duration.ofHours(1);

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
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
      fill(run, estate, filled, size, node);
      filled = size;
      estate.portal().restart();
      medians.add(timed(estate, node));
      run.say("%s", node);
    }
    line.put("ratio", Measured.rounded(medians.getLast() / medians.getFirst()));
  }

  /** As a batch would, 1,000 rows a statement; the last ones are what is timed. */
  private static void fill(Run run, Estate estate, int from, int to, ObjectNode node)
      throws SQLException {
    try (var connection = run.database().open(estate.portal().folder())) {
      connection.setAutoCommit(false);
      var history = HistoryRows.of(connection);
      for (var number = from; number < to; number++) {
        history.insert(number);
      }
      node.put("timelineEvents", history.count("timeline_event"));
      node.put("auditEntries", history.count("audit_entry"));
      var times = new ArrayList<Long>();
      for (var batch = 0; batch < BATCHES; batch++) {
        times.add(history.insertBatch(to, batch));
      }
      Measured.ofNanos(times).into(node.putObject("insertOfThousandMs"));
    }
  }

  /** The median of a device's own changes. */
  private static double timed(Estate estate, ObjectNode node) throws IOException {
    var api = estate.api();
    var ids = new ArrayList<String>();
    api.get("/devices?limit=1000").get("items").forEach(item -> ids.add(item.get("id").asString()));
    var timeline = new ArrayList<String>();
    var orders = new ArrayList<String>();
    var deep = new ArrayList<String>();
    for (var n = 0; n < WARMING + TIMES; n++) {
      var id = ids.get(n * 7919 % ids.size());
      timeline.add("/devices/" + id + "/timeline");
      orders.add("/devices/" + id + "/actions");
      deep.add("/audit?cursor=" + cursor(HistoryRows.at(n % PER_DEVICE.getFirst())));
    }
    var median = times(api, timeline, node.putObject("timelineMs"));
    times(api, orders, node.putObject("ordersOfDeviceMs"));
    times(api, List.of("/audit"), node.putObject("auditFirstPageMs"));
    times(api, deep, node.putObject("auditDeepPageMs"));
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
}
