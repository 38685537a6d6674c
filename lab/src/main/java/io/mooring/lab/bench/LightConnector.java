package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A connector of a site with one device, without a process and without a site: it enrols, polls and
 * believes only what the portal signed, and says of each order at once that the site took it.
 */
final class LightConnector {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String GATEWAY = "/connector/v1/";
  private static final int HOLD_SECONDS = 25;
  private static final long RESOURCE = 16_777_300;

  private final LightKey key = LightKey.make();
  private final AtomicReference<CompletableFuture<Long>> next =
      new AtomicReference<>(new CompletableFuture<>());
  private final HttpClient http;
  private final String portal;
  private final String id;
  private final String portalKey;
  private final String device;
  private final long epoch;
  private volatile boolean isEnded;

  private LightConnector(HttpClient http, Estate estate, Http api, String name) throws IOException {
    this.http = http;
    portal = estate.portal().address();
    var code = api.post("/sites", JSON.createObjectNode().put("name", name)).get("code");
    var enrolled = enrolled(code.asString(), name);
    id = enrolled.get("connectorId").asString();
    portalKey = enrolled.get("portalKey").asString();
    epoch = call("hello", hello(name)).get("epoch").asLong();
    bring(name);
    device = api.get("/devices?search=" + name).get("items").get(0).get("id").asString();
  }

  /** One that does not poll yet, with a site of its own. */
  static LightConnector enrol(HttpClient http, Estate estate, Http api, int number)
      throws IOException {
    return new LightConnector(http, estate, api, "B%02d".formatted(number));
  }

  private JsonNode enrolled(String code, String name) throws IOException {
    var body = JSON.createObjectNode();
    body.put("code", code).put("publicKey", key.publicKey()).put("proof", key.possession(code));
    body.put("connectorVersion", "bench").put("host", name);
    return send("enrol", body.toString().getBytes(UTF_8), Map.of());
  }

  private static ObjectNode hello(String name) {
    var hello = JSON.createObjectNode().put("connectorVersion", "bench").put("siteCode", name);
    return hello.put("siteVersion", "5.00.9141.1000");
  }

  /** The row of one device, in a pass that never ends. */
  private void bring(String name) throws IOException {
    var begin = JSON.createObjectNode().put("epoch", epoch).put("kind", "FULL");
    var batch = JSON.createObjectNode().put("epoch", epoch);
    batch.put("pass", call("passes/begin", begin).get("pass").asLong());
    batch.put("sequence", 1).put("readAt", Instant.now().toString());
    var row = batch.putArray("rows").addObject().put("id", RESOURCE);
    var full = row.putObject("full").put("name", name).put("isClient", "true");
    full.put("clientGuid", "GUID:" + UUID.randomUUID());
    row.putObject("hot").put("online", "true");
    call("batches", batch);
  }

  String device() {
    return device;
  }

  /** When the next commands are held and known to be genuine, by {@link System#nanoTime}. */
  CompletableFuture<Long> next() {
    var fresh = new CompletableFuture<Long>();
    next.set(fresh);
    return fresh;
  }

  void begin() {
    Thread.ofVirtual().name(id).start(this::poll);
  }

  /** Before its HTTP client is closed. */
  void end() {
    isEnded = true;
  }

  private void poll() {
    var poll = JSON.createObjectNode().put("epoch", epoch).put("holdSeconds", HOLD_SECONDS);
    while (!isEnded) {
      try {
        var polled = call("orders/poll", poll);
        if (polled.has("commands")) {
          var batch = SignedBatch.genuine(polled.get("commands").asString(), portalKey, id);
          next.get().complete(System.nanoTime());
          carryOut(batch.orders());
        }
      } catch (IOException e) {
        next.get().completeExceptionally(e);
        isEnded = true;
      }
    }
  }

  private void carryOut(List<String> orders) throws IOException {
    var claim = JSON.createObjectNode().put("epoch", epoch);
    orders.forEach(claim.putArray("orderIds")::add);
    call("orders/claim", claim);
    var told = JSON.createObjectNode().put("epoch", epoch);
    var reports = told.putArray("reports");
    for (var order : orders) {
      var report = reports.addObject().put("orderId", order).put("outcome", "ACCEPTED");
      report.put("sentence", "The site took it.").put("siteTime", Instant.now().toString());
      report.putObject("evidence");
    }
    call("orders/report", told);
  }

  private JsonNode call(String path, ObjectNode body) throws IOException {
    var bytes = body.toString().getBytes(UTF_8);
    var proof = key.proof(id, GATEWAY + path, bytes);
    return send(path, bytes, Map.of("Authorization", "Bearer " + proof));
  }

  private JsonNode send(String path, byte[] body, Map<String, String> headers) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(portal + GATEWAY + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + ": HTTP " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
