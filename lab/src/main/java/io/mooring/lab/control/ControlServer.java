package io.mooring.lab.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control endpoint: plain HTTP on loopback, JSON in and out, for tests alone. */
public final class ControlServer implements AutoCloseable {

  private static final int LONGEST_BODY = 1_000_000;
  private static final String ASK = "GET /control/devices/";
  private static final String TELL = "POST /control/devices/";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final JsonNode NOTHING = JSON.createObjectNode();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Controls controls;

  private ControlServer(HttpServer server, Controls controls) {
    this.server = server;
    this.controls = controls;
  }

  public static ControlServer start(int port, Controls controls) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var control = new ControlServer(HttpServer.create(address, 0), controls);
      control.server.createContext("/", control::handle);
      control.server.setExecutor(control.threads);
      control.server.start();
      return control;
    } catch (IOException e) {
      throw new UncheckedIOException("The control port " + port + " cannot be opened", e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Gives control of a part by calls to {@code /control/} and its name. */
  public void add(String name, Part part) {
    controls.add(name, part);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange, 200, route(exchange));
      } catch (NoSuchControl e) {
        answer(exchange, 404, error(e));
      } catch (IllegalArgumentException | JacksonException e) {
        answer(exchange, 400, error(e));
      }
    }
  }

  private JsonNode route(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var call = exchange.getRequestMethod() + " " + path;
    return switch (call) {
      case "GET /control/state" -> controls.state();
      case "POST /control/faults" -> controls.change(body(exchange));
      case "DELETE /control/faults" -> controls.clear();
      case "POST /control/site" -> controls.rows().site(body(exchange));
      case "POST /control/rows" -> controls.rows().rows(body(exchange));
      case "POST /control/changes" -> controls.sweep().sweep(body(exchange));
      case "GET /control/operations" -> controls.operations();
      case "GET /control/clock" -> controls.time().clock();
      case "POST /control/clock" -> controls.time().setClock(body(exchange));
      case "GET /control/settings" -> controls.time().settings();
      case "POST /control/settings" -> controls.time().change(body(exchange));
      default -> device(exchange, call);
    };
  }

  private JsonNode device(HttpExchange exchange, String call) throws IOException {
    var segments = exchange.getRequestURI().getPath().split("/", 4);
    var part = segments.length == 4 ? controls.part(segments[2]) : null;
    if (part != null) {
      var body = exchange.getRequestMethod().equals("POST") ? body(exchange) : NOTHING;
      return part.answer(exchange.getRequestMethod() + " " + segments[3], body);
    }
    if (call.startsWith(TELL)) {
      return controls.devices().change(call.substring(TELL.length()), body(exchange));
    }
    if (call.startsWith(ASK)) {
      return controls.devices().state(call.substring(ASK.length()));
    }
    throw new NoSuchControl("There is no " + call);
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    var node = JSON.readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
    if (!node.isObject()) {
      throw new IllegalArgumentException("A JSON object is wanted");
    }
    return node;
  }

  private static JsonNode error(Exception e) {
    return JSON.createObjectNode().put("error", e.getMessage());
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    var isText = body.isString();
    var bytes = isText ? body.asString().getBytes(UTF_8) : JSON.writeValueAsBytes(body);
    var type = isText ? "text/csv; charset=UTF-8" : "application/json";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
