package io.mooring.intune.graph;

import io.mooring.cloud.CloudPass;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;

/** Microsoft Graph, as one app of one tenant asks it. */
public final class Graph {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(100);

  private final GraphAccess access;
  private final Clock clock;
  private final GraphClock graphClock;
  private final Pace pace;
  private final Backoff backoff;
  private final SignIn signIn;
  private final GraphV1 v1;
  private final GraphBeta beta;

  public Graph(GraphAccess access, Clock clock, Pause pause, RandomGenerator random) {
    var requests = requests();
    this.access = access;
    this.clock = clock;
    graphClock = new GraphClock(clock);
    pace = new Pace(clock, pause);
    backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1), random);
    signIn = new SignIn(access, requests);
    var client =
        RestClient.builder()
            .baseUrl(access.graph())
            .requestFactory(requests)
            .requestInterceptor(new Exchange(signIn, graphClock, clock))
            .build();
    var proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build();
    v1 = proxies.createClient(GraphV1.class);
    beta = proxies.createClient(GraphBeta.class);
  }

  /** Redirects are not followed: a token goes where it is meant to and nowhere else. */
  private static ClientHttpRequestFactory requests() {
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(TO_ANSWER);
    return requests;
  }

  public GraphV1 v1() {
    return v1;
  }

  public GraphBeta beta() {
    return beta;
  }

  /** Reads a list to its end, page by page. */
  public <T> CloudPass read(Listing<T> listing, Consumer<List<T>> pages) {
    var calls = calls(listing.family(), listing.permission());
    return new Reading<>(listing, calls, access, graphClock, clock, pages).pass();
  }

  /** Asks for many single things, in the order of their addresses. */
  public List<Answer> askEach(
      Family family, Permission permission, List<String> addresses, Batches.Post post) {
    return new Batches(calls(family, permission), post).ask(addresses);
  }

  /** Asks for one thing that there is once in a tenant. */
  public Answer askOne(
      Family family, Permission permission, Supplier<ResponseEntity<JsonNode>> question) {
    try {
      var answer = calls(family, permission).ask(question);
      return new Answer.Given(new Item(Calls.body(answer)));
    } catch (GraphException e) {
      return new Answer.Refused(e);
    }
  }

  private Calls calls(Family family, Permission permission) {
    return new Calls(new Faults(permission, graphClock), signIn, pace, backoff, family);
  }
}
