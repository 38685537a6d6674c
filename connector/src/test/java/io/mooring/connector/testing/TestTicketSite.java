package io.mooring.connector.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/** An SMS Provider over TLS that demands tickets; what it did, for whom, and what it refused. */
public final class TestTicketSite implements AutoCloseable {

  private final HttpsServer server;

  /** Who made calls that were carried out, and which. */
  public final List<String> calls = new CopyOnWriteArrayList<>();

  public final AtomicInteger refusals = new AtomicInteger();

  /** Takes tickets; null refuses them all. */
  public volatile @Nullable TestAcceptor acceptor;

  /** What is offered to who is refused. */
  public volatile List<String> offers = List.of("Negotiate");

  /** Whether the answer proves who gave it. */
  public volatile boolean proves = true;

  public TestTicketSite(SSLContext certificate, @Nullable TestAcceptor acceptor) {
    this.acceptor = acceptor;
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var accepted = accepted(exchange.getRequestHeaders().getFirst("Authorization"));
      if (accepted.isPresent()) {
        carryOut(exchange, accepted.get());
      } else {
        refuse(exchange);
      }
    }
  }

  private Optional<TestAcceptor.Accepted> accepted(@Nullable String header) {
    var taken = acceptor;
    if (header == null || !header.startsWith("Negotiate ") || taken == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(taken.accept(Base64.getDecoder().decode(header.substring(10))));
    } catch (GSSException e) {
      return Optional.empty();
    }
  }

  private void refuse(HttpExchange exchange) throws IOException {
    refusals.incrementAndGet();
    offers.forEach(offer -> exchange.getResponseHeaders().add("WWW-Authenticate", offer));
    exchange.sendResponseHeaders(401, -1);
  }

  private void carryOut(HttpExchange exchange, TestAcceptor.Accepted accepted) throws IOException {
    var method = exchange.getRequestMethod();
    calls.add(accepted.who() + " " + method + " " + exchange.getRequestURI().getPath());
    if (proves) {
      var token = Base64.getEncoder().encodeToString(accepted.token());
      exchange.getResponseHeaders().add("WWW-Authenticate", "Negotiate " + token);
    }
    var body =
        method.equals("POST")
            ? "{\"ReturnValue\":0}"
            : "{\"value\":[{\"SiteCode\":\"PS1\",\"Version\":\"5.00\",\"Type\":2}]}";
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(method.equals("POST") ? 201 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
