package io.mooring.lab.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * From the call of the API until a connector holds the command and knows that the portal signed it:
 * with the real connector, for 1,000 devices at once, and with 50 connectors that poll at once.
 */
final class ActionBench implements Benchmark {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration FIRST_SYNC = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final int WARM = 20;
  private static final int TIMES = 100;
  private static final int CONNECTORS = 50;
  private static final int MANY = 1_000;
  private static final int WARM_ROUNDS = 5;
  private static final int ROUNDS = 20;

  /** The connector has reported one order by then, and asks for more. */
  private static final Duration SHORT_REST = Duration.ofMillis(250);

  /** The connector has reported a thousand by then, and asks for more. */
  private static final Duration REST = Duration.ofSeconds(5);

  private static final String POLICY = "configmgr.syncMachinePolicy";
  private static final String RESTART = "configmgr.restart";

  /** What takes part beside the portal itself. */
  private record Site(Http api, Http control, Program connector) {

    /** How many client operations were begun there (the lab's {@code GET /control/state}). */
    long operations() throws IOException {
      return control.get("/control/state").get("operations").asLong();
    }

    /** What the connector writes behind the known lines, once the site took so many orders. */
    OrderLines taken(int known, long orders) {
      return Patience.until(
          "%d orders are taken by the site".formatted(orders),
          PATIENCE,
          () -> {
            connector.demandAlive();
            var lines = new OrderLines(connector.linesAfter(known));
            return lines.taken() >= orders ? Optional.of(lines) : Optional.empty();
          });
    }
  }

  /**
   * One request for many devices, in milliseconds from its beginning.
   *
   * @param answered until the API's answer
   * @param held until the connector held the last of the signed batches
   * @param sent until the site had taken all of the orders
   */
  private record Round(long answered, long held, long sent, long batches, long operations) {}

  @Override
  public void measure(Run run, ObjectNode line) throws Exception {
    var estate = Estate.begin(run);
    var connector = estate.connector(Map.of()).run();
    connector.awaitLine(0, Pass::isEnd, FIRST_SYNC);
    run.say("The first sync is in.");
    var site = new Site(estate.api(), estate.lab().control(), connector);
    var devices = devices(site.api());
    one(site, devices).into(line.putObject("one"));
    run.say("One at a time is measured.");
    many(site, devices, line.putObject("many"));
    run.say("Many at once are measured.");
    connector.stop();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      fifty(run, estate, http, line);
      http.shutdownNow();
    }
  }

  /** Those that may be restarted without being confirmed one by one. */
  private static List<String> devices(Http api) throws IOException {
    return api.get("/devices?kind=workstation&client=active&limit=" + MANY)
        .get("items")
        .findValuesAsString("id");
  }

  private static Measured one(Site site, List<String> devices) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var n = 0; n < WARM + TIMES; n++) {
      Patience.pause(SHORT_REST);
      var known = site.connector().linesSoFar();
      var begun = System.currentTimeMillis();
      ask(site.api(), devices.get(n % devices.size()));
      var held = site.taken(known, 1).lastHeldAt();
      if (n >= WARM) {
        nanos.add(TimeUnit.MILLISECONDS.toNanos(held - begun));
      }
    }
    return Measured.ofNanos(nanos);
  }

  private static void ask(Http api, String device) throws IOException {
    var asked = JSON.createObjectNode().put("action", POLICY);
    api.post("/devices/" + device + "/actions", asked);
  }

  private static void many(Site site, List<String> devices, ObjectNode node) throws IOException {
    var rounds = new ArrayList<Round>();
    for (var n = 0; n < WARM_ROUNDS + ROUNDS; n++) {
      rounds.add(round(site, devices, POLICY));
    }
    var counted = rounds.subList(WARM_ROUNDS, rounds.size());
    node.put("devices", devices.size());
    node.put("requests", counted.size());
    node.put("batches", counted.stream().mapToLong(Round::batches).sum());
    node.put("clientOperations", counted.stream().mapToLong(Round::operations).sum());
    into(node.putObject("answered"), counted, Round::answered);
    into(node.putObject("held"), counted, Round::held);
    into(node.putObject("sent"), counted, Round::sent);
    node.put("restartsSentMs", round(site, devices, RESTART).sent());
  }

  private static void into(ObjectNode node, List<Round> rounds, ToLongFunction<Round> time) {
    var nanos =
        rounds.stream().map(round -> TimeUnit.MILLISECONDS.toNanos(time.applyAsLong(round)));
    Measured.ofNanos(nanos.toList()).into(node);
  }

  private static Round round(Site site, List<String> devices, String action) throws IOException {
    var asked = JSON.createObjectNode().put("action", action).put("reason", "Measured.");
    devices.forEach(asked.putArray("devices")::add);
    Patience.pause(REST);
    var operations = site.operations();
    var known = site.connector().linesSoFar();
    var begun = System.currentTimeMillis();
    var answer = site.api().timedPost("/actions", asked);
    var accepted = answer.json().get("accepted").asInt();
    if (accepted != devices.size()) {
      throw new IOException(
          "%s: only %d of %d were accepted".formatted(action, accepted, devices.size()));
    }
    var lines = site.taken(known, accepted);
    return new Round(
        TimeUnit.NANOSECONDS.toMillis(answer.nanos()),
        lines.lastHeldAt() - begun,
        lines.lastTakenAt() - begun,
        lines.batches(),
        site.operations() - operations);
  }

  private static void fifty(Run run, Estate estate, HttpClient http, ObjectNode line)
      throws Exception {
    var api = estate.api();
    var connectors = new ArrayList<LightConnector>();
    for (var n = 0; n < CONNECTORS; n++) {
      connectors.add(LightConnector.enrol(http, estate, api, n));
    }
    connectors.forEach(LightConnector::begin);
    run.say("%d connectors poll.", CONNECTORS);
    line.put("heldCallsCpuPercent", idleCpuPercent(estate.portal().meter()));
    var nanos = new ArrayList<Long>();
    for (var n = 0; n < WARM + TIMES; n++) {
      var connector = connectors.get(n % CONNECTORS);
      var held = connector.next();
      var begun = System.nanoTime();
      ask(api, connector.device());
      var took = awaited(held) - begun;
      if (n >= WARM) {
        nanos.add(took);
      }
    }
    connectors.forEach(LightConnector::end);
    Measured.ofNanos(nanos).into(line.putObject("fifty"));
  }

  /** Of one core, while nobody asks for anything. */
  private static double idleCpuPercent(Meter portal) {
    Patience.pause(Duration.ofSeconds(3));
    var before = portal.cpuMillis();
    Patience.pause(IDLE);
    return Measured.rounded(100.0 * (portal.cpuMillis() - before) / IDLE.toMillis());
  }

  private static long awaited(CompletableFuture<Long> held)
      throws InterruptedException, ExecutionException, TimeoutException {
    return held.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
