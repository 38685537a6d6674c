package io.mooring.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long boards take at the API, one call after another, and whether their numbers are those of
 * the devices: each is held against a recount of all lists, read to their end.
 */
final class BoardsBench implements Benchmark {

  private static final String BOARD = "/boards/co-management";
  private static final String PAGE = "limit=1000";
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 200;

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var api = Estate.synced(run).api();
    ask(api, WARM_UP);
    Measured.ofNanos(ask(api, ROUNDS)).into(line.putObject("coManagement"));
    run.say("Now all lists, for the recount.");
    var board = api.get(BOARD);
    var recounted = recount(api);
    demandEqual("managementStates", board, recounted.states());
    demandEqual("os", board, recounted.releases());
    for (var workload : board.get("workloads").propertyNames()) {
      demandWorkload(api, workload, board.get("workloads").get(workload));
    }
    line.put("recounted", board.get("devices").asLong());
  }

  private static List<Long> ask(Http api, int times) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var n = 0; n < times; n++) {
      nanos.add(api.timed(BOARD).nanos());
    }
    return nanos;
  }

  /** What the devices themselves say. */
  private record Recount(Map<String, Long> states, Map<String, Long> releases) {}

  /** Looks at a device of a list. */
  private interface Look {
    void at(JsonNode device);
  }

  private static Recount recount(Http api) throws IOException {
    var counted = new Recount(new TreeMap<>(), new TreeMap<>());
    each(
        api,
        "",
        device -> {
          counted.states().merge(device.get("managementState").asString(), 1L, Long::sum);
          if ("workstation".equals(device.get("kind").asString())) {
            counted.releases().merge(device.get("os").asString(), 1L, Long::sum);
          }
        });
    return counted;
  }

  private static void each(Http api, String filter, Look look) throws IOException {
    var page = api.get("/devices?" + PAGE + filter);
    page.get("items").forEach(look::at);
    while (page.has("next")) {
      page = api.get("/devices?" + PAGE + filter + "&cursor=" + page.get("next").asString());
      page.get("items").forEach(look::at);
    }
  }

  private static void demandEqual(String name, JsonNode board, Map<String, Long> recounted) {
    var shown = new TreeMap<String, Long>();
    board
        .get(name)
        .properties()
        .forEach(entry -> shown.put(entry.getKey(), entry.getValue().asLong()));
    shown.values().removeIf(number -> number == 0);
    if (!shown.equals(recounted)) {
      throw new IllegalStateException(
          "The board's %s are %s, a recount says %s".formatted(name, shown, recounted));
    }
  }

  private static void demandWorkload(Http api, String workload, JsonNode shown) throws IOException {
    for (var word : shown.propertyNames()) {
      var seen = new long[1];
      each(api, "&managementState=coManaged&" + workload + "=" + word, _ -> seen[0]++);
      if (seen[0] != shown.get(word).asLong()) {
        throw new IllegalStateException(
            "The board has %s %s on %s, its list %d"
                .formatted(workload, word, shown.get(word), seen[0]));
      }
    }
  }
}
