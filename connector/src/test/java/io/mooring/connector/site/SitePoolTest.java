package io.mooring.connector.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitePoolTest {

  private static final int CALLS = 40;

  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch oneMore = new CountDownLatch(SitePool.MOST + 1);

  @Test
  void atMostTenCallsAreOnTheirWayAtOnce() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var outbound = Outbound.open(Trust.of(null), new Route.Direct(), 1024);
        var pool = new SitePool(outbound)) {
      server.setExecutor(threads);
      server.start();
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      Callable<Integer> call = () -> call(pool, address);
      for (var answer : threads.invokeAll(IntStream.range(0, CALLS).mapToObj(_ -> call).toList())) {
        assertThat(answer.get()).isEqualTo(204);
      }
    } finally {
      server.stop(0);
    }

    assertThat(most).hasValue(SitePool.MOST);
  }

  private static int call(SitePool pool, URI address) throws IOException {
    var request = HttpRequest.newBuilder(address).build();
    return pool.send(request, new Bounds(Duration.ofSeconds(20), 1_000)).statusCode();
  }

  /** The first are held for a while, for one more to come that should not. */
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      most.accumulateAndGet(present.incrementAndGet(), Math::max);
      oneMore.countDown();
      oneMore.await(500, TimeUnit.MILLISECONDS);
      present.decrementAndGet();
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
