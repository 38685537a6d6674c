package io.mooring.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.wire.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoClockTest {

  private static final String SECRET = "a-secret-of-this-test";
  private static final Duration STEP = Duration.ofMinutes(95);

  @TempDir private static Path folder;

  private RunningPortal portal = RunningPortal.shared();

  @BeforeAll
  void start() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), SECRET);
    var people =
        Files.writeString(
            folder.resolve("people.json"),
            """
            [{"oid": "0b1c2d3e-0000-4000-8000-000000000002", "name": "Hal",
              "tid": "0b1c2d3e-0000-4000-8000-00000000000f", "username": "hal@contoso.test",
              "roles": ["Mooring.Helpdesk"]}]
            """);
    portal =
        RunningPortal.start(
            "--mooring.demo.secret-file=" + secret,
            "--mooring.demo.people-file=" + people,
            "--spring.security.oauth2.client.provider.entra.issuer-uri=http://127.0.0.1:9/none");
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @Test
  void movesOnForEverybodyAndIsKeptOverARestart() {
    var before = portal.bean(Clock.class).instant();

    var moved = advance("PT95M", SECRET);

    var after = before.plus(STEP);
    assertThat(moved.status()).isEqualTo(200);
    assertThat(time(moved, "now")).isBetween(after, after.plusSeconds(60));
    assertThat(portal.bean(Clock.class).instant()).isAfterOrEqualTo(after);
    assertThat(time(call("GET", "/demo/clock", null, SECRET), "now")).isAfterOrEqualTo(after);
    var token = call("POST", "/demo/tokens", "{\"role\": \"Mooring.Helpdesk\"}", SECRET);
    assertThat(time(token, "expires")).isAfterOrEqualTo(after.plus(Duration.ofDays(7)));
    var kept = DemoClock.keptIn(portal.folder().resolve("demo-clock"), Clock.systemUTC());
    assertThat(kept.instant()).isAfterOrEqualTo(after.minusSeconds(1));
  }

  @Test
  void theGatewayTellsConnectorsThatTime() {
    var refused = new Api(portal.address(), null).send("POST", Gateway.HELLO, "{}");

    var told = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(refused.header("date")));
    assertThat(told).isAfterOrEqualTo(portal.bean(Clock.class).instant().minusSeconds(20));
    assertThat(refused.http().headers().allValues("date")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1M", "PT0S", "soon", "", "P36500D"})
  void goesForwardOnly(String step) {
    assertThat(advance(step, SECRET).status()).isEqualTo(422);
  }

  @Test
  void takesTheSecret() {
    assertThat(advance("PT1M", "wrong").status()).isEqualTo(403);
  }

  private static Instant time(Api.Answer answer, String field) {
    return Instant.parse(answer.json().path(field).asString());
  }

  private Api.Answer advance(String step, String secret) {
    return call("POST", "/demo/clock", "{\"advance\": \"" + step + "\"}", secret);
  }

  private Api.Answer call(String method, String path, @Nullable String body, String secret) {
    return new Api(portal.address(), null).send(method, path, body, DemoGuard.HEADER, secret);
  }
}
