package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpExchange;
import io.mooring.lab.adminservice.odata.ODataException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request and what is sent back for it. */
final class Answer {

  /** What an answer writes when its turn has come. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json);
  }

  // A list that breaks off must not be closed as if it were whole. Texts are escaped to ASCII, as
  // OData's JSON writer does by default: so even half a surrogate pair can be said.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();
  private static final int LONGEST_BODY = 1_000_000;
  private static final int BUFFER = 1 << 16;

  private final HttpExchange exchange;
  private boolean begun;

  Answer(HttpExchange exchange, Clock clock) {
    this.exchange = exchange;
    SiteDate.in(exchange.getResponseHeaders(), clock);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getRawPath();
  }

  @Nullable String query() {
    return exchange.getRequestURI().getRawQuery();
  }

  /** Scheme and authority as the caller knows this server. */
  String origin() {
    var host = exchange.getRequestHeaders().getFirst("Host");
    return "https://" + (host == null ? "localhost" : host);
  }

  /** The JSON object that a call of a method needs, even one without parameters. */
  JsonNode object() throws IOException {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw ODataException.badRequest("The Content-Type must be application/json.");
    }
    var bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (bytes.length == 0 || bytes.length > LONGEST_BODY) {
      throw ODataException.badRequest("A JSON body of at most 1 MB is required.");
    }
    try {
      var node = JSON.readTree(bytes);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw ODataException.badRequest("The body is no valid JSON.");
    }
    throw ODataException.badRequest("The body must be a JSON object.");
  }

  /** Streams a body of any length. */
  void json(int status, Body body) {
    header("Content-Type", "application/json; odata.metadata=minimal");
    header("OData-Version", "4.0");
    try {
      begin(status, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
    try (var json = JSON.createGenerator(out)) {
      body.write(json);
    }
  }

  void text(String type, String text) throws IOException {
    header("Content-Type", type);
    header("OData-Version", "4.0");
    send(200, text);
  }

  void error(int status, String code, String message) throws IOException {
    if (begun) {
      // The list has begun: all that is left is to break off, so that it cannot pass for whole.
      throw new IOException(message);
    }
    header("Content-Type", "application/json; odata.metadata=minimal");
    var error = Map.of("error", Map.of("code", code, "message", message));
    send(status, JSON.writeValueAsString(error));
  }

  /** An answer that was ordered: 401 as the web server gives it, the others with an error body. */
  void fault(int status) throws IOException {
    switch (status) {
      case 401 -> {
        header("WWW-Authenticate", "Negotiate");
        begin(401, -1);
      }
      case 403 -> error(403, "Forbidden", "The account has no right to this.");
      case 503 -> error(503, "ServiceUnavailable", "The service is unavailable.");
      default -> error(status, "InternalServerError", "An error has occurred.");
    }
  }

  private void send(int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    begin(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  private void begin(int status, long length) throws IOException {
    begun = true;
    exchange.sendResponseHeaders(status, length);
  }
}
