package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mooring.access.Role;
import io.mooring.token.Tokens;
import io.mooring.web.Api;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Behind a proxy that says where each request comes from, and with limits that are soon reached.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

  private static final String TOKENS = "/api/v1/tokens";

  private final RunningPortal portal =
      RunningPortal.start(
          "--spring.security.oauth2.client.provider.entra.issuer-uri=http://127.0.0.1:9/none",
          "--mooring.reverse-proxy.addresses=127.0.0.1",
          "--mooring.limits.upload=1s",
          "--mooring.limits.sign-ins=4",
          "--mooring.limits.failures=3",
          "--mooring.limits.refused-tokens=3",
          "--mooring.limits.refused-proofs=8",
          "--mooring.limits.new-tokens=2",
          "--server.tomcat.connection-timeout=2s");
  private final Tenant tenant = new Tenant(portal);
  private final Api stranger = new Api(portal.address(), null);

  @AfterAll
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/tokens, 408",
    "/connector/v1/enrol, 408",
    "/connector/v1/hello, 401",
    "/?v-r=uidl, 200",
    "/nothing, 403"
  })
  void aBodyThatTricklesIsCut(String path, int status) throws Exception {
    var token = path.startsWith("/api/") ? newToken() : "none";
    try (var call = new RawCall(portal.address())) {
      var answer = call.send(head("POST", path, token, 1_000)).trickle().answer();
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  private String newToken() {
    return portal
        .bean(Tokens.class)
        .issue(tenant.person(Role.READER), "test", Set.of(Role.READER), Duration.ofHours(1))
        .secret();
  }

  private static String head(String method, String path, String token, int length) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: portal.test\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  @Test
  void aSenderThatFallsSilentIsCut() throws Exception {
    try (var call = new RawCall(portal.address())) {
      assertThat(call.send(head("POST", TOKENS, newToken(), 1_000)).send("{").answer())
          .startsWith("HTTP/1.1 408");
    }
    try (var call = new RawCall(portal.address())) {
      assertThat(call.send("GET / HT").answer()).doesNotContain("200");
    }
  }

  @Test
  void tooManyHeadersAreRefused() throws Exception {
    try (var call = new RawCall(portal.address())) {
      var header = "X-Filler: " + "x".repeat(1_000) + "\r\n";
      var sent = "GET /health HTTP/1.1\r\nHost: portal.test\r\n" + header.repeat(70) + "\r\n";
      assertThat(call.send(sent).answer()).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void aLargeBodyIsRefusedAndNothingIsKept() {
    var api = tenant.as(Role.READER);
    var large = " ".repeat(Limits.BODY) + "{\"label\": \"large\"}";
    var answer = api.post(TOKENS, large);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(api.get(TOKENS).text()).doesNotContain("large");
    var page = stranger.post("/?v-r=uidl", large);
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.header("content-type")).startsWith("text/html");
  }

  @Test
  void formsAreNotTaken() throws Exception {
    assertThat(form("application/x-www-form-urlencoded", "_csrf=x")).startsWith("HTTP/1.1 415");
    assertThat(form("multipart/form-data; boundary=x", "--x--")).startsWith("HTTP/1.1 415");
  }

  private String form(String type, String body) throws Exception {
    try (var call = new RawCall(portal.address())) {
      return call.send(
              "POST /logout HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\nContent-Type: "
                  + type
                  + "\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
          .answer();
    }
  }

  /** The API takes no shape of its own that deep or that long: its reader is asked. */
  @Test
  void jsonOfNoMeasureIsRefused() {
    var json = portal.bean(JsonMapper.class);
    assertMeasure(json, 50, levels -> "[".repeat(levels) + "]".repeat(levels));
    assertMeasure(json, 40, "1"::repeat);
    assertMeasure(json, 200, length -> "{\"" + "n".repeat(length) + "\": 1}");
  }

  private static void assertMeasure(JsonMapper json, int most, IntFunction<String> text) {
    assertThat(json.readTree(text.apply(most))).isNotNull();
    assertThatExceptionOfType(StreamConstraintsException.class)
        .isThrownBy(() -> json.readTree(text.apply(most + 1)));
  }

  @Test
  void jsonOfNoMeasureIsAnsweredInASentence() {
    var api = tenant.as(Role.READER);
    var digits = "{\"label\": \"x\", \"days\": 1." + "0".repeat(60) + "}";
    assertThat(api.post(TOKENS, digits).status()).isEqualTo(422);
    assertThat(api.get(TOKENS).json().path("items").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/devices/%00", "/%00", "/api/v1/devices/%00"})
  void anAddressOfNoFormIsRefusedInASentence(String path) throws Exception {
    try (var call = new RawCall(portal.address())) {
      var answer =
          call.send("GET " + path + " HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n\r\n")
              .answer();
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("no form that is taken here")
          .contains(path.startsWith("/api") ? "problem+json" : "Go to Mooring")
          .doesNotContain("Tomcat");
    }
  }

  @Test
  void signInsAreCountedByAddress() {
    assertThat(times(4, () -> get("192.0.2.1", "/").status())).containsOnly(302);
    var refused = get("192.0.2.1", "/");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("60");
    assertThat(refused.text()).contains("try again in a minute");
    assertThat(refused.header("set-cookie")).isEmpty();
    assertThat(get("192.0.2.1", "/oauth2/authorization/entra").status()).isEqualTo(429);
    assertThat(get("192.0.2.1", "/mooring.svg").status()).isEqualTo(200);
    assertThat(get("192.0.2.2", "/").status()).isEqualTo(302);
  }

  private Api.Answer get(String address, String path) {
    return stranger.send("GET", path, null, "X-Forwarded-For", address);
  }

  private static List<Integer> times(int count, IntSupplier call) {
    return IntStream.range(0, count).map(_ -> call.getAsInt()).boxed().toList();
  }

  /** Nobody gets more sessions than the limit allows, whatever is asked for. */
  @ParameterizedTest
  @CsvSource({
    "1, /devices?v-r=uidl",
    "2, /x?v-r=heartbeat",
    "3, /VAADIN/nothing",
    "4, /VAADIN/dynamic/x",
    "5, /else/none.x",
    "6, /error",
    "7, /aura/none.css",
    "8, /"
  })
  void whateverMakesASessionIsCounted(int number, String path) {
    var from = "192.0.3." + number;
    var sessions = times(9, () -> get(from, path).header("set-cookie").isEmpty() ? 0 : 1);
    assertThat(sessions.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/icons/x", "/fonts/none.x", "/images/none.png", "/none.css"})
  void aFileThatIsNotThereIsNoPage(String path) {
    var answer = get("192.0.2.3", path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("set-cookie")).isEmpty();
    assertThat(answer.text()).contains("leads nowhere");
  }

  @Test
  void failedSignInsAreCountedByAddress() {
    var callback = "/login/oauth2/code/entra?code=x&state=y";
    assertThat(times(3, () -> get("192.0.2.11", callback).status())).containsOnly(401);
    assertThat(get("192.0.2.11", callback).status()).isEqualTo(429);
    assertThat(get("192.0.2.12", callback).status()).isEqualTo(401);
  }

  @Test
  void enrolmentsAreCountedByAddressWhateverIsForgedBeforeIt() {
    assertThat(times(3, () -> enrol("198.51.100.7, 192.0.2.21"))).containsOnly(403);
    assertThat(enrol("198.51.100.8, 192.0.2.21")).isEqualTo(429);
    assertThat(enrol("198.51.100.7, 192.0.2.22")).isEqualTo(403);
  }

  private int enrol(String from) {
    var key = Proof.newKey();
    var code = "NONE." + Proof.thumbprint(key);
    return TestConnector.enrol(portal.address(), key, code, "X-Forwarded-For", from).status();
  }

  @Test
  void refusedTokensAreCountedByAddress() {
    assertThat(times(3, () -> devices("none", "2001:db8:1:2::1"))).containsOnly(401);
    var good = newToken();
    assertThat(devices(good, "2001:db8:1:2::ffff")).isEqualTo(429);
    assertThat(devices(good, "2001:db8:1:3::1")).isEqualTo(200);
  }

  private int devices(String token, String from) {
    return new Api(portal.address(), token)
        .send("GET", "/api/v1/devices", null, "X-Forwarded-For", from)
        .status();
  }

  @Test
  void refusedProofsAreCountedByAddress() {
    assertThat(times(8, () -> hello("192.0.2.31"))).containsOnly(401);
    assertThat(hello("192.0.2.31")).isEqualTo(429);
    assertThat(hello("192.0.2.32")).isEqualTo(401);
  }

  private int hello(String from) {
    return stranger.post("/connector/v1/hello", "{}", "X-Forwarded-For", from).status();
  }

  @Test
  void newTokensAreCountedByPerson() {
    var api = tenant.as(Role.READER);
    assertThat(times(2, () -> api.post(TOKENS, "{\"label\": \"x\"}").status())).containsOnly(201);
    var refused = api.post(TOKENS, "{\"label\": \"x\"}");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("60");
    assertThat(tenant.as(Role.READER).post(TOKENS, "{\"label\": \"x\"}").status()).isEqualTo(201);
  }
}
