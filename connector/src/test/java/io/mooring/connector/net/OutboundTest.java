package io.mooring.connector.net;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SuppressWarnings("NullAway.Init")
@Timeout(30)
class OutboundTest {

  private static final long MOST = 1_000;

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private Outbound outbound;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/stalled", this::stall);
    server.createContext("/cut", OutboundTest::cut);
    server.createContext("/long", OutboundTest::talk);
    server.start();
    outbound = Outbound.open(Trust.of(null), new Route.Direct(), MOST);
  }

  @AfterEach
  void stop() {
    over.countDown();
    outbound.close();
    server.stop(0);
  }

  @Test
  void anAnswerThatStallsInItsMiddleIsGivenUp() {
    assertThatThrownBy(() -> ask("/stalled", Duration.ofMillis(300)))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageContaining("no answer within");
  }

  @Test
  void anAnswerThatIsCutOffIsNoAnswer() {
    assertThatThrownBy(() -> ask("/cut", Duration.ofSeconds(20)))
        .isInstanceOf(AnswerFault.BrokenOff.class)
        .extracting(fault -> Fault.of((IOException) fault))
        .isEqualTo(Fault.BROKEN_OFF);
  }

  @Test
  void anAnswerWithoutEndIsNotTakenIn() {
    assertThatThrownBy(() -> ask("/long", Duration.ofSeconds(20)))
        .isInstanceOf(AnswerFault.TooLarge.class)
        .hasMessage("an answer of more than 1000 bytes")
        .extracting(fault -> Fault.of((IOException) fault))
        .isEqualTo(Fault.TOO_LARGE);
  }

  private void ask(String path, Duration within) throws IOException {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    outbound.send(HttpRequest.newBuilder(address).build(), within);
  }

  private void stall(HttpExchange exchange) throws IOException {
    begin(exchange, 10);
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void cut(HttpExchange exchange) throws IOException {
    begin(exchange, 10);
    exchange.close();
  }

  private static void talk(HttpExchange exchange) throws IOException {
    begin(exchange, 5 + 5 * MOST);
    exchange.getResponseBody().write(new byte[(int) (5 * MOST)]);
    exchange.close();
  }

  /** Announces so many bytes, and sends half of the least. */
  private static void begin(HttpExchange exchange, long length) throws IOException {
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(new byte[5]);
    exchange.getResponseBody().flush();
  }
}
