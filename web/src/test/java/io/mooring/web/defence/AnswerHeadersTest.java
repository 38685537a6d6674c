package io.mooring.web.defence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.web.Api;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.SecondNode;
import io.mooring.web.TestConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadersTest {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final RunningPortal byHttps = SecondNode.portal();
  private final Api stranger = new Api(byHttps.address(), null);

  @ParameterizedTest
  @CsvSource({
    "GET, /, 302",
    "GET, /devices/none, 302",
    "GET, /mooring.svg, 200",
    "GET, /health, 200",
    "GET, /api/v1/openapi.json, 200",
    "GET, /api/v1/devices, 401",
    "POST, /connector/v1/hello, 401",
    "GET, /login/oauth2/code/entra?code=x&state=y, 401",
    "GET, /oauth2/authorization/entra, 503"
  })
  void everyAnswerIsHeldToTheSame(String method, String path, int status) {
    var answer = stranger.send(method, path, "POST".equals(method) ? "{}" : null);
    assertThat(answer.status()).isEqualTo(status);
    holdsToTheSame(answer::header);
    if (!path.endsWith(".svg")) {
      assertThat(answer.header("cache-control")).contains("no-store");
    }
  }

  private static void holdsToTheSame(UnaryOperator<String> header) {
    assertThat(header.apply("strict-transport-security")).isEqualTo("max-age=31536000");
    assertThat(header.apply("content-security-policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header.apply("x-content-type-options")).isEqualTo("nosniff");
    assertThat(header.apply("x-frame-options")).isEqualTo("DENY");
    assertThat(header.apply("referrer-policy")).isEqualTo("same-origin");
    assertThat(header.apply("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(header.apply("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(header.apply("permissions-policy")).contains("camera=()");
  }

  /** What is refused before the request is looked at: by the bounds of bodies, by the server. */
  @ParameterizedTest
  @CsvSource({
    "POST /logout, application/x-www-form-urlencoded, 3, 415",
    "POST /api/v1/tokens, multipart/form-data; boundary=x, 3, 415",
    "POST /api/v1/tokens, application/json, 99999999, 413",
    "POST /, application/json, 99999999, 413",
    "GET /%00, text/plain, 0, 400",
    "GET /api/v1/devices/%00, text/plain, 0, 400"
  })
  void soIsWhatIsRefusedAtOnce(String call, String type, int length, int status) throws Exception {
    try (var raw = new RawCall(byHttps.address())) {
      var head =
          "%s HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\nContent-Type: %s\r\n"
              .formatted(call, type);
      var answer = raw.send(head + "Content-Length: " + length + "\r\n\r\n").end().answer();
      assertThat(answer).startsWith("HTTP/1.1 " + status);
      holdsToTheSame(name -> header(answer, name));
      assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    }
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  @Test
  void thePageNamesTheirValues() throws Exception {
    var answer = stranger.get("/health");
    var named = new ArrayList<String>();
    for (var row : SecurityPage.rows("Answers")) {
      var names = quoted(row.get(0));
      var values = quoted(row.get(1));
      if (row.get(0).equals("of everything else")) {
        assertThat(answer.header("content-security-policy")).isEqualTo(values.getFirst());
      } else if (!values.isEmpty() && !row.get(0).contains("of the console")) {
        for (int i = 0; i < names.size(); i++) {
          // One value is that of all names.
          var value = values.get(Math.min(i, values.size() - 1));
          assertThat(answer.header(names.get(i))).as(names.get(i)).contains(value);
          named.add(names.get(i));
        }
      }
    }
    assertThat(named).hasSize(7);
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @Test
  void theSessionCookieIsHeldToThisHostAndToHttps() {
    assertThat(stranger.get("/").header("set-cookie"))
        .startsWith("__Host-MOORING_SESSION=")
        .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void withoutHttpsNothingIsPromisedOfIt() {
    var answer = new Api(RunningPortal.shared().address(), null).get("/");
    assertThat(answer.header("strict-transport-security")).isEmpty();
    assertThat(answer.header("set-cookie")).startsWith("MOORING_SESSION=").contains("HttpOnly");
  }

  @Test
  void aForgedAddressIsNotBelieved() {
    var answers =
        IntStream.range(0, 4)
            .map(number ->
                TestConnector.enrol(
                        byHttps.address(),
                        Proof.newKey(),
                        "NONE.x",
                        "X-Forwarded-For",
                        "192.0.2." + number)
                    .status())
            .boxed()
            .toList();
    assertThat(answers).containsSubsequence(403, 429).last().isEqualTo(429);
  }
}
