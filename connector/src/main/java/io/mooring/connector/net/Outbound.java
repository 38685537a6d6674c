package io.mooring.connector.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Calls one other system. A call ends within its time, whether the answer's body comes or not. */
public final class Outbound implements AutoCloseable {

  private static final String TUNNELLING = "jdk.http.auth.tunneling.disabledSchemes";

  /** The JDK has words for this, but no type. */
  private static final String TOO_LARGE = "body exceeds capacity";

  /** Unauthorized, and the same by a proxy. */
  private static final Set<Integer> SIGN_IN = Set.of(401, 407);

  private static final Duration CONNECT = Duration.ofSeconds(10);

  static {
    // The JDK makes no sign-in by Basic to a proxy that it tunnels through unless it is told so
    // before its first client; all clients are made here.
    if (System.getProperty(TUNNELLING) == null) {
      System.setProperty(TUNNELLING, "");
    }
  }

  private final HttpClient client;
  private final Route route;
  private final long mostBytes;

  private Outbound(HttpClient client, Route route, long mostBytes) {
    this.client = client;
    this.route = route;
    this.mostBytes = mostBytes;
  }

  public static Outbound open(SSLContext trust, Route route, long mostBytes) {
    return new Outbound(builder(trust).proxy(selector(route)).build(), route, mostBytes);
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
    return send(request, within, mostBytes);
  }

  /** With a bound of its own on the answer. */
  public HttpResponse<byte[]> send(HttpRequest request, Duration within, long mostBytes)
      throws IOException {
    var whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes);
    var status = new AtomicInteger();
    BodyHandler<byte[]> handler =
        head -> {
          status.set(head.statusCode());
          return whole.apply(head);
        };
    var answer = client.sendAsync(signedIn(request), handler);
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timedOut(answer, within);
    } catch (ExecutionException e) {
      var fault = asIoException(e);
      if (isPlain(request) && SIGN_IN.contains(status.get())) {
        throw new CutRefusal(status.get(), fault);
      }
      throw status.get() > 0 ? inMidAnswer(fault, mostBytes) : fault;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The connector is stopping");
    }
  }

  /**
   * Brings the sign-in along from the first: asked for it by the JDK, some proxies are told a wrong
   * password three times over, which locks accounts. It goes to the proxy alone: what is tunnelled
   * is sent without it.
   */
  private HttpRequest signedIn(HttpRequest request) {
    return basic()
        .map(basic ->
            HttpRequest.newBuilder(request, (_, _) -> true)
                .setHeader("Proxy-Authorization", basic)
                .build())
        .orElse(request);
  }

  private Optional<String> basic() {
    return route instanceof Route.Proxy proxy ? proxy.basic() : Optional.empty();
  }

  /** What is not encrypted a proxy can answer in the other system's place. */
  private static boolean isPlain(HttpRequest request) {
    return "http".equals(request.uri().getScheme());
  }

  /** Whether calls to this address go through a proxy. */
  public boolean isProxied(URI address) {
    return switch (route) {
      case Route.Direct() -> false;
      case Route.Proxy _ -> true;
      case Route.OfMachine() ->
          ProxySelector.getDefault().select(address).stream()
              .anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    };
  }

  /** Whether calls sign in to a proxy. */
  public boolean signsIn() {
    return basic().isPresent();
  }

  private static IOException timedOut(CompletableFuture<?> answer, Duration within) {
    answer.cancel(true);
    return new HttpTimeoutException("no answer within %d s".formatted(within.toSeconds()));
  }

  private static IOException inMidAnswer(IOException fault, long mostBytes) {
    return Fault.says(fault, TOO_LARGE)
        ? new AnswerFault.TooLarge(mostBytes, fault)
        : new AnswerFault.BrokenOff(fault);
  }

  private static IOException asIoException(ExecutionException e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
