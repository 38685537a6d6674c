package io.mooring.connector.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Calls one other system. A call ends within its time, whether the answer's body comes or not. */
public final class Outbound implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final long mostBytes;

  private Outbound(HttpClient client, long mostBytes) {
    this.client = client;
    this.mostBytes = mostBytes;
  }

  public static Outbound open(SSLContext trust, Route route, long mostBytes) {
    return new Outbound(builder(trust).proxy(selector(route)).build(), mostBytes);
  }

  private static ProxySelector selector(Route route) {
    return switch (route) {
      case Route.Direct() -> HttpClient.Builder.NO_PROXY;
      case Route.OfMachine() -> ProxySelector.getDefault();
      case Route.Proxy proxy ->
          ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    };
  }

  // HTTP/1.1: Windows authentication signs in a connection, and a long poll holds one.
  private static HttpClient.Builder builder(SSLContext trust) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .sslContext(trust);
  }

  public HttpResponse<byte[]> send(HttpRequest request, Duration within) throws IOException {
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes);
    var answer = client.sendAsync(request, handler);
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timedOut(answer, within);
    } catch (ExecutionException e) {
      throw asIoException(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The connector is stopping");
    }
  }

  private static IOException timedOut(CompletableFuture<?> answer, Duration within) {
    answer.cancel(true);
    return new HttpTimeoutException("no answer within %d s".formatted(within.toSeconds()));
  }

  private static IOException asIoException(ExecutionException e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
