package io.mooring.lab.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long lists take at the API, one client after another request: alone, and while a connector
 * reads the whole site and uploads the 2 % that changed.
 */
final class DevicesBench implements Benchmark {

  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final int CHANGED_PERCENT = 2;
  private static final int ROUNDS = 200;

  /** Until the JIT has seen every kind. */
  private static final int WARM_UP = 100;

  private static final int SAMPLES = 400;

  /** What a request asks for. */
  private enum Kind {
    PREFIX,
    PART,
    TWO_FACETS,
    DEEP_PAGE,
    ONE_DEVICE,
    COUNTS
  }

  /** Devices out of the whole list, and a page in the middle of it. */
  private record Known(List<JsonNode> devices, String cursor) {}

  private final Random random = new Random(1);

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.begin(run);
    var connector = estate.connector(Map.of());
    var first = connector.run();
    first.awaitLine(0, Pass::isEnd, PATIENCE);
    first.stop();
    var api = estate.api();
    var known = known(api, run.devices());
    run.say("The list is known; now its requests.");
    rounds(api, known, WARM_UP);
    tell(rounds(api, known, ROUNDS), line.putObject("alone"));
    estate.lab().change(CHANGED_PERCENT);
    var second = connector.run();
    second.awaitLine(0, Pass::isBegin, PATIENCE);
    tell(during(api, known, second), line.putObject("besideASync"));
    second.stop();
  }

  /** To the middle by the pages' own cursors, as everybody has to. */
  private Known known(Http api, int devices) throws IOException {
    var some = new ArrayList<JsonNode>();
    var page = api.get("/devices?limit=1000");
    for (var read = 1000; read < devices / 2 && page.has("next"); read += 1000) {
      page = api.get("/devices?limit=1000&cursor=" + page.get("next").asString());
      some.add(page.get("items").get(random.nextInt(page.get("items").size())));
    }
    IntStream.range(0, Math.min(SAMPLES, page.get("items").size()))
        .mapToObj(page.get("items")::get)
        .forEach(some::add);
    return new Known(some, page.path("next").asString(""));
  }

  private Map<Kind, List<Long>> rounds(Http api, Known known, int rounds) throws IOException {
    var times = new EnumMap<Kind, List<Long>>(Kind.class);
    for (var round = 0; round < rounds; round++) {
      round(api, known, times);
    }
    return times;
  }

  private Map<Kind, List<Long>> during(Http api, Known known, Program sync) throws IOException {
    var times = new EnumMap<Kind, List<Long>>(Kind.class);
    do {
      round(api, known, times);
    } while (Files.readAllLines(sync.log()).stream().noneMatch(Pass::isEnd));
    return times;
  }

  private void round(Http api, Known known, Map<Kind, List<Long>> times) throws IOException {
    for (var kind : Kind.values()) {
      var nanos = api.timed(path(kind, known)).nanos();
      times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(nanos);
    }
  }

  private static void tell(Map<Kind, List<Long>> times, ObjectNode node) {
    times.forEach((kind, nanos) ->
        Measured.ofNanos(nanos).into(node.putObject(kind.name().toLowerCase(Locale.ROOT))));
  }

  private String path(Kind kind, Known known) {
    var device = known.devices().get(random.nextInt(known.devices().size()));
    return switch (kind) {
      case PREFIX -> "/devices?search=" + encoded(beginning(sought(device)));
      case PART -> "/devices?search=*" + encoded(part(device.get("name").asString()));
      case TWO_FACETS ->
          "/devices?kind=workstation&sort=-lastActive&os=" + encoded(device.get("os").asString());
      case DEEP_PAGE -> "/devices?cursor=" + known.cursor();
      case ONE_DEVICE -> "/devices/" + device.get("id").asString();
      case COUNTS ->
          "/devices/counts?facet=" + List.of("presence", "os", "client").get(random.nextInt(3));
    };
  }

  /** A name, a user, a serial number or an address, each as often. */
  private String sought(JsonNode device) {
    var field = List.of("name", "primaryUser", "serialNumber", "ipAddress").get(random.nextInt(4));
    return device.path(field).asString(device.get("name").asString());
  }

  /** From three signs to the whole. */
  private String beginning(String text) {
    return text.substring(
        0, Math.min(text.length(), 3 + random.nextInt(Math.max(1, text.length() - 2))));
  }

  /** Three to five signs from within. */
  private String part(String name) {
    var length = Math.min(name.length(), 3 + random.nextInt(3));
    var from = random.nextInt(name.length() - length + 1);
    return name.substring(from, from + length);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
