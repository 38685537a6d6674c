package io.mooring.web.demo;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.web.Api;
import io.mooring.web.Portal;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.TestConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  private static final String SECRET = "a-secret-of-this-test";

  @TempDir private static Path folder;

  private RunningPortal portal = RunningPortal.shared();

  @BeforeAll
  void start() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    var people =
        Files.writeString(
            folder.resolve("people.json"),
            """
            [{"oid": "0b1c2d3e-0000-4000-8000-000000000001", "name": "Ada",
              "tid": "0b1c2d3e-0000-4000-8000-00000000000f", "username": "ada@contoso.test",
              "roles": ["Mooring.Administrator"]},
             {"oid": "0b1c2d3e-0000-4000-8000-000000000002", "name": "Hal",
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

  private Api.Answer post(String path, String body, String secret) {
    return new Api(portal.address(), null).post(path, body, DemoGuard.HEADER, secret);
  }

  @Test
  void givesTokensToWhoKnowsTheSecret() {
    var wish = "{\"role\": \"Mooring.Helpdesk\"}";
    assertThat(post("/demo/tokens", wish, "wrong").status()).isEqualTo(403);
    assertThat(new Api(portal.address(), null).post("/demo/tokens", wish).status()).isEqualTo(403);
    var made = post("/demo/tokens", wish, SECRET);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("expires").asString()).startsWith("20");
    var api = new Api(portal.address(), made.json().path("token").asString());
    assertThat(api.get("/api/v1/devices").status()).isEqualTo(200);
    assertThat(api.get("/api/v1/audit").status()).isEqualTo(403);
    assertThat(post("/demo/tokens", "{\"role\": \"Mooring.Reader\"}", SECRET).status())
        .isEqualTo(404);
    assertThat(post("/demo/tokens", "{\"role\": \"King\"}", SECRET).status()).isEqualTo(422);
  }

  @Test
  void attachesTheSiteOnceAndTellsItsProgress() {
    var first = post("/demo/site", "", SECRET).json();
    assertThat(first.path("enrolled").asBoolean()).isFalse();
    var second = post("/demo/site", "", SECRET).json();
    assertThat(second.path("code")).isNotEqualTo(first.path("code"));
    var code = second.path("code").asString();
    var connector = TestConnector.enrol(portal.address(), code, "");
    connector.bring(List.of(row(16_777_217, "PC-1")));
    assertThat(post("/demo/site", "", SECRET).json().path("enrolled").asBoolean()).isTrue();
    var progress =
        new Api(portal.address(), null)
            .send("GET", "/demo/progress", null, DemoGuard.HEADER, SECRET)
            .json();
    assertThat(progress.path("devices").asInt()).isEqualTo(1);
    assertThat(progress.path("firstSyncDone").asBoolean()).isFalse();
    assertThat(progress.path("message").asString()).contains("1");
  }

  @Test
  void tooManyFailedEnrolmentsHaveToWait() {
    var status = 403;
    for (var i = 0; i < 100 && status == 403; i++) {
      status = TestConnector.enrol(portal.address(), Proof.newKey(), "none.none").status();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void isOffWithoutItsSecret() {
    var other = new Api(RunningPortal.shared().address(), null);
    var answer = other.post("/demo/tokens", "{}", DemoGuard.HEADER, SECRET);
    assertThat(answer.status()).isNotEqualTo(201);
  }

  @Test
  void doesNotStartBeyondLoopback() {
    var application = new SpringApplication(Portal.class);
    assertThatThrownBy(() ->
            application.run(
                "--server.port=0",
                "--server.address=0.0.0.0",
                "--mooring.data=" + folder.resolve("open"),
                "--mooring.demo.secret-file=x",
                "--mooring.demo.people-file=x",
                "--logging.level.root=off",
                "--spring.security.oauth2.client.registration.entra.client-id=mooring"))
        .rootCause()
        .hasMessageContaining("server.address=127.0.0.1");
  }
}
