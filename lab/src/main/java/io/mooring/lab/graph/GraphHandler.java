package io.mooring.lab.graph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.mooring.lab.http.DateHeader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Graph does with a request: who asks, then what for. */
record GraphHandler(Calls calls, GraphFaultSwitch faults, Bearers bearers, Clock clock)
    implements HttpHandler {

  // A list that breaks off must not be closed as if it were whole.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final System.Logger LOG = System.getLogger(GraphHandler.class.getName());
  private static final int LONGEST_BODY = 4_000_000;
  private static final int BUFFER = 1 << 16;
  private static final String BEARER = "Bearer ";

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      // Before anything is said: an answer must not overtake a request's body.
      var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
      Thread.sleep(faults.now().latency());
      DateHeader.in(exchange.getResponseHeaders(), Clock.offset(clock, faults.now().skew()));
      var requestId = UUID.randomUUID().toString();
      exchange.getResponseHeaders().set("request-id", requestId);
      answer(exchange, body, requestId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JacksonException e) {
      LOG.log(System.Logger.Level.DEBUG, "The caller went away", e);
    }
  }

  private void answer(HttpExchange exchange, byte[] body, String requestId) throws IOException {
    try {
      send(exchange, 200, reply(exchange, body));
    } catch (Refusal refusal) {
      refuse(exchange, refusal, requestId);
    } catch (JacksonException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request failed", e);
      refuse(exchange, new Refusal(500, "UnknownError", "An error has occurred."), requestId);
    }
  }

  private Reply reply(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var parts = uri.getRawPath().split("/", 3);
    var version =
        Version.of(parts[1]).orElseThrow(() -> Refusal.bad("Invalid version: " + parts[1]));
    var asked = parts.length == 2 ? "" : parts[2];
    var caller = caller(exchange);
    if (asked.equals("$batch") || asked.equals("%24batch")) {
      return batch(exchange, version, caller, body);
    }
    var query = uri.getRawQuery();
    var address = query == null ? asked : asked + "?" + query;
    return calls.answer(version, exchange.getRequestMethod(), address, caller);
  }

  private Reply batch(HttpExchange exchange, Version version, Caller caller, byte[] body) {
    if (!exchange.getRequestMethod().equals("POST")) {
      throw Refusal.method();
    }
    return new Batch(version, calls, caller, new Errors(clock)).answer(read(body));
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.bad("Unable to read JSON request payload.");
    }
  }

  private Caller caller(HttpExchange exchange) {
    var host = exchange.getRequestHeaders().getFirst("Host");
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
    return new Caller("http://" + (host == null ? "localhost" : host), granted(headers), headers);
  }

  private Set<String> granted(TreeMap<String, String> headers) {
    var sent = headers.getOrDefault("Authorization", "");
    if (!sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw Refusal.token("Access token is empty.");
    }
    return bearers
        .granted(sent.substring(BEARER.length()).strip())
        .orElseThrow(() -> Refusal.token("Access token validation failure."));
  }

  private static void send(HttpExchange exchange, int status, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.getResponseHeaders().set("OData-Version", "4.0");
    exchange.sendResponseHeaders(status, 0);
    try (var out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
      try (var json = JSON.createGenerator(out)) {
        reply.body().write(json);
      }
    }
  }

  private void refuse(HttpExchange exchange, Refusal refusal, String requestId) throws IOException {
    if (refusal.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", refusal.retryAfter());
    }
    var sent = exchange.getRequestHeaders().getFirst("client-request-id");
    var clientId = sent == null ? requestId : sent;
    var errors = new Errors(clock);
    send(
        exchange,
        refusal.status(),
        Reply.json(json -> errors.write(json, refusal, requestId, clientId)));
  }
}
