package io.mooring.connector.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server on loopback that keeps what it is sent and answers as told. */
public final class TestPortal implements AutoCloseable {

  private static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final HttpServer server;
  private final Outbound outbound;

  public final List<Received> received = new CopyOnWriteArrayList<>();
  public volatile Function<Received, Reply> answer = _ -> ok("{}");

  /**
   * @param type of the body; empty for none
   */
  public record Reply(int status, String body, String type) {

    /** As a portal answers: what it refuses, by a problem. */
    public Reply(int status, String body) {
      this(status, body, status >= 400 ? "application/problem+json" : "");
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Received(String path, Map<String, List<String>> headers, byte[] body) {

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    /** The body after decompression. */
    public String plain() throws IOException {
      if (!header("Content-Encoding").equals("gzip")) {
        return new String(body, StandardCharsets.UTF_8);
      }
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  public TestPortal() {
    this(null);
  }

  /** One that speaks TLS, and several calls at a time, where a certificate is given. */
  public TestPortal(@Nullable SSLContext certificate) {
    try {
      server = certificate == null ? HttpServer.create(LOOPBACK, 0) : secure(certificate);
      outbound = Outbound.open(Trust.of(null), new Route.OfMachine(), 1024 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer secure(SSLContext certificate) throws IOException {
    var secure = HttpsServer.create(LOOPBACK, 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(certificate));
    secure.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return secure;
  }

  public static Reply ok(String body) {
    return new Reply(200, body);
  }

  public URI address() {
    var isSecure = server instanceof HttpsServer;
    var start = isSecure ? "https://localhost:" : "http://127.0.0.1:";
    return URI.create(start + server.getAddress().getPort());
  }

  public Outbound client() {
    return outbound;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Received(
              exchange.getRequestURI().getPath(),
              Map.copyOf(exchange.getRequestHeaders()),
              exchange.getRequestBody().readAllBytes());
      received.add(request);
      var reply = answer.apply(request);
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      if (!reply.type().isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
      }
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
