package io.mooring.intune.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mooring.intune.graph.ClientSecret;
import io.mooring.intune.graph.GraphAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Graph on loopback with its token endpoint: keeps what it is asked, answers as told. */
public final class TestGraph implements AutoCloseable {

  public static final String SECRET = "correct-horse";

  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private static final String TOKEN = "/tenant/oauth2/v2.0/token";

  private final HttpServer server;

  /** Every question to Graph itself. */
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  public final AtomicInteger tokens = new AtomicInteger();
  public volatile Function<Asked, Reply> answer = _ -> Reply.of(404, "{}");
  public volatile Function<Asked, Reply> tokenAnswer = _ -> token();

  /**
   * A question.
   *
   * @param address with its query, as it came
   */
  public record Asked(
      String method, String address, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  public record Reply(int status, String body, Map<String, String> headers) {

    public static Reply of(int status, String body) {
      return new Reply(status, body, Map.of("Content-Type", "application/json"));
    }

    public static Reply ok(String body) {
      return of(200, body);
    }

    public static Reply count(long number) {
      return new Reply(200, "\uFEFF" + number, Map.of("Content-Type", "text/plain"));
    }

    /** Graph's way to refuse. */
    public static Reply error(int status, String code, Map<String, String> headers) {
      var body =
          """
          {"error":{"code":"%s","message":"Said by Graph.",
            "innerError":{"request-id":"r-1","date":"2026-11-23T08:00:00"}}}\
          """
              .formatted(code);
      return new Reply(status, body, headers);
    }
  }

  public TestGraph() {
    try {
      server = HttpServer.create(LOOPBACK, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public GraphAccess access() {
    return GraphAccess.at(address(), address().resolve(TOKEN), "app", new ClientSecret(SECRET));
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A page of a list; an empty text is no link. */
  public static Reply page(List<String> items, String link) {
    var next = link.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + link + "\"";
    return Reply.ok("{\"value\":[" + String.join(",", items) + "]" + next + "}");
  }

  /** Things with nothing but ids, from the first number to before the last. */
  public static List<String> items(int from, int to) {
    return IntStream.range(from, to).mapToObj("{\"id\":\"id-%d\"}"::formatted).toList();
  }

  /** How often it was asked for something that has this in its address. */
  public long askedFor(String part) {
    return asked.stream().filter(question -> question.address().contains(part)).count();
  }

  private Reply token() {
    var number = tokens.incrementAndGet();
    return Reply.ok(
        "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
            .formatted(number));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var question =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      if (question.address().equals(TOKEN)) {
        send(exchange, tokenAnswer.apply(question));
      } else {
        asked.add(question);
        send(exchange, answer.apply(question));
      }
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
