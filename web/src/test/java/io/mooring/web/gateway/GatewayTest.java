package io.mooring.web.gateway;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.site.CommandKey;
import io.mooring.web.Api;
import io.mooring.web.Proof;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

  private final RunningPortal portal = RunningPortal.shared();
  private final Tenant tenant = new Tenant(portal);
  private final TestConnector connector = tenant.connector();

  @Test
  void aCodeEnrolsOnce() {
    var site = tenant.as(Role.ADMINISTRATOR).post("/api/v1/sites", "{\"name\": \"HQ\"}").json();
    var code = site.path("code").asString();
    var answer = TestConnector.enrol(portal.address(), Proof.newKey(), code);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("siteName").asString()).isEqualTo("HQ");
    assertThat(answer.json().path("portalKey").asString())
        .isEqualTo(portal.bean(CommandKey.class).publicKey());
    assertThat(code).endsWith("." + portal.bean(CommandKey.class).thumbprint());
    assertThat(TestConnector.enrol(portal.address(), Proof.newKey(), code).status()).isEqualTo(403);
  }

  @Test
  void oddRowsAreSetAsideAndTheRestGoesThrough() {
    var odd = new HashMap<String, Object>();
    odd.put("id", null);
    odd.put("full", Map.of("name", "No id"));
    var nulls = new HashMap<String, Object>();
    nulls.put("name", "PC-2");
    nulls.put("serialNumber", null);
    nulls.put("memory", 8192);
    var rows = new ArrayList<Object>();
    rows.add(row(16_777_217, "PC-1"));
    rows.add(odd);
    rows.add(null);
    rows.add("text");
    rows.add(Map.of("id", "many", "full", Map.of("name", "Text id")));
    rows.add(Map.of("id", 16_777_218, "full", nulls));
    rows.add(Map.of("id", 16_777_219, "full", Map.of("name", "x".repeat(4_096))));
    rows.add(Map.of("id", 16_777_220, "full", Map.of("name", "<b>PC</b>", "lastBoot", "0001")));
    var answer = connector.bring(rows);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("stored").asInt()).isEqualTo(4);
    assertThat(answer.json().path("setAside").size()).isEqualTo(4);
    var devices = tenant.as(Role.READER).get("/api/v1/devices").json();
    assertThat(devices.path("items").findValuesAsString("name")).contains("PC-2", "<b>PC</b>");
  }

  @Test
  void theSameBatchTwiceChangesNothing() {
    var batch =
        Map.of(
            "epoch", connector.epoch(),
            "pass", connector.begin(),
            "sequence", 1,
            "readAt", "2026-01-01T00:00:00Z",
            "rows", List.of(row(16_777_217, "PC-1")));
    assertThat(connector.call(Gateway.BATCH, batch).json().path("stored").asInt()).isEqualTo(1);
    var again = connector.call(Gateway.BATCH, batch).json();
    assertThat(again.path("stored").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void takesGzipAndSaysWhatItHolds() {
    connector.bring(List.of(row(16_777_217, "PC-1"), row(16_777_218, "PC-2")));
    var asked = Map.of("epoch", connector.epoch(), "after", 0, "limit", 1);
    var zipped = TestConnector.gzip(TestConnector.json(asked));
    var proof = connector.proof(Gateway.HELD, zipped).serialize();
    var answer = connector.call(Gateway.HELD, zipped, proof, "Content-Encoding", "gzip");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("rows").size()).isEqualTo(1);
    assertThat(answer.json().path("more").asBoolean()).isTrue();
  }

  @Test
  void refusesACompressionBomb() {
    var bomb = TestConnector.gzip(new byte[Gateway.MAX_BODY + 1]);
    assertThat(bomb.length).isLessThan(100_000);
    var proof = connector.proof(Gateway.BATCH, bomb).serialize();
    assertThat(connector.call(Gateway.BATCH, bomb, proof, "Content-Encoding", "gzip").status())
        .isEqualTo(413);
    var large = new byte[Gateway.MAX_BODY + 1];
    assertThat(
            connector
                .call(Gateway.BATCH, large, connector.proof(Gateway.BATCH, large).serialize())
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"epoch\": 1, \"rows\": null}", "{\"epoch\""})
  void refusesWhatIsNoBatch(String text) {
    var body = TestConnector.bytes(text);
    var answer =
        connector.call(Gateway.BATCH, body, connector.proof(Gateway.BATCH, body).serialize());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).doesNotContain("Exception");
  }

  @Test
  void refusesWhatIsTooDeepAndTooMuch() {
    var deep = TestConnector.bytes("[".repeat(5_000));
    assertThat(
            connector
                .call(Gateway.BATCH, deep, connector.proof(Gateway.BATCH, deep).serialize())
                .status())
        .isEqualTo(422);
    var rows = new Object[Gateway.MAX_ROWS + 1];
    Arrays.fill(rows, row(16_777_217, "PC-1"));
    assertThat(connector.bring(List.of(rows)).status()).isEqualTo(422);
  }

  @Test
  void aNewKeyTakesOverAndTheOldOneWorksOn() {
    var next = Proof.newKey();
    var rotate =
        Map.of(
            "newPublicKey", next.toPublicJWK().toJSONString(),
            "proof", TestConnector.possession(next, Proof.thumbprint(connector.key())));
    var answer = connector.call(Gateway.ROTATE, rotate);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("thumbprint").asString()).isEqualTo(Proof.thumbprint(next));
    assertThat(connector.call(Gateway.ROTATE, rotate).status()).isEqualTo(200);
    var body = TestConnector.json(Map.of("epoch", connector.epoch(), "after", 0, "limit", 1));
    var byNew = new Proof(next).request(connector.id(), Gateway.HELD, body).serialize();
    assertThat(connector.call(Gateway.HELD, body, byNew).status()).isEqualTo(200);
    var third = Proof.newKey();
    var late =
        Map.of(
            "newPublicKey", third.toPublicJWK().toJSONString(),
            "proof", TestConnector.possession(third, Proof.thumbprint(connector.key())));
    assertThat(connector.call(Gateway.ROTATE, late).status()).isEqualTo(403);
  }

  @Test
  void troubleIsSaidOnTheSiteAndClears() {
    var trouble =
        Map.of(
            "epoch", connector.epoch(),
            "sentence", "The site answers 401.",
            "remedy", "Renew the keytab.");
    assertThat(connector.call(Gateway.TROUBLE, trouble).status()).isEqualTo(200);
    assertThat(health().json().path("health").path("trouble").path("remedy").asString())
        .isEqualTo("Renew the keytab.");
    connector.call(Gateway.TROUBLE, Map.of("epoch", connector.epoch()));
    assertThat(health().json().path("health").has("trouble")).isFalse();
  }

  private Api.Answer health() {
    return tenant.as(Role.READER).get("/api/v1/sites/" + connector.site());
  }
}
