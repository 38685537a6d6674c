package io.mooring.lab.adminservice;

import com.sun.net.httpserver.HttpExchange;
import io.mooring.lab.adminservice.odata.ODataException;
import io.mooring.lab.fault.FaultSwitch;
import io.mooring.lab.fault.Faults;
import io.mooring.lab.fault.Struck;
import io.mooring.lab.http.DateHeader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final int LONGEST_BODY = 1_000_000;
  private static final int BUFFER = 1 << 16;

  private final HttpExchange exchange;
  private final byte[] body;
  private final Faults faults;
  private final Delivery delivery;
  private boolean begun;

  Answer(HttpExchange exchange, Clock clock, Struck struck, FaultSwitch until) throws IOException {
    this.exchange = exchange;
    // Before anything is said: where an answer overtakes a request's body, the JDK's server may
    // read
    // the connection's next request along with the body, and forget it.
    this.body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    this.faults = struck.faults();
    this.delivery = new Delivery(exchange, struck, until);
    DateHeader.in(exchange.getResponseHeaders(), clock);
  }

  Faults faults() {
    return faults;
  }

  @Nullable String authorization() {
    return exchange.getRequestHeaders().getFirst("Authorization");
  }

  /** Gives the caller the token by which it knows that the site is the site. */
  void prove(String token) {
    header(CHALLENGE, "Negotiate " + token);
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
  JsonNode object() {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw ODataException.badRequest("The Content-Type must be application/json.");
    }
    if (body.length == 0 || body.length > LONGEST_BODY) {
      throw ODataException.badRequest("A JSON body of at most 1 MB is required.");
    }
    try {
      var node = JSON.readTree(body);
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
    begun = true;
    try (var out = new BufferedOutputStream(delivery.stream(status), BUFFER)) {
      try (var json = JSON.createGenerator(out)) {
        body.write(json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    var said = faults.answers().message();
    var error = Map.of("error", Map.of("code", code, "message", said == null ? message : said));
    send(status, JSON.writeValueAsString(error));
  }

  /** An answer that was ordered: 401 as the web server gives it, the others with an error body. */
  void fault(int status) throws IOException {
    switch (status) {
      case 401 -> {
        header(CHALLENGE, "Negotiate");
        begun = true;
        exchange.sendResponseHeaders(401, -1);
      }
      case 403 -> error(403, "Forbidden", "The account has no right to this.");
      case 503 -> error(503, "ServiceUnavailable", "The service is unavailable.");
      default -> error(status, "InternalServerError", "An error has occurred.");
    }
  }

  /** The same, with the time after which it is worth trying again. */
  void fault(int status, @Nullable Duration retryAfter) throws IOException {
    if (retryAfter != null) {
      header("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
    fault(status);
  }

  private void send(int status, String text) throws IOException {
    begun = true;
    delivery.whole(status, text.getBytes(StandardCharsets.UTF_8));
  }

  private void header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }
}
