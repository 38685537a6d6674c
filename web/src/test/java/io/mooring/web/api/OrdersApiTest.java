package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.mooring.access.Role;
import io.mooring.site.CommandKey;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import io.mooring.wire.RequestProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersApiTest {

  private static final String SYNC = "{\"action\": \"configmgr.syncMachinePolicy\"}";
  private static final long RESOURCE = 16_777_217;

  private final RunningPortal portal = RunningPortal.shared();
  private final Tenant tenant = new Tenant(portal);
  private final TestConnector connector = tenant.connector();
  private final Api helpdesk = tenant.as(Role.HELPDESK);
  private String device = "";

  @BeforeEach
  void oneDevice() {
    connector.bring(List.of(row(RESOURCE, "PC-1")));
    var found = helpdesk.get("/api/v1/devices").json();
    device = found.path("items").path(0).path("id").asString();
  }

  @Test
  void goesFromRequestToConfirmed() throws Exception {
    var order = helpdesk.sync(device);
    assertThat(order.status()).isEqualTo(201);
    var id = order.json().path("id").asString();
    assertThat(order.json().path("state").asString()).isEqualTo("queued");
    assertThat(order.json().path("reason").asString()).isEqualTo("asked by phone");

    assertThat(commandedOrder(poll(0))).isEqualTo(id);
    assertThat(state(id)).isEqualTo("delivered");
    assertThat(poll(0)).isEmpty();

    assertThat(claim(id)).isTrue();
    assertThat(claim(id)).isFalse();
    assertThat(state(id)).isEqualTo("started");

    report(id, "ACCEPTED");
    assertThat(state(id)).isEqualTo("started");
    connector.bring(
        List.of(
            Map.of(
                "id",
                RESOURCE,
                "hot",
                Map.of(
                    "online",
                    "true",
                    "lastPolicyRequest",
                    Instant.now().plusSeconds(2).toString()))));
    assertThat(state(id)).isEqualTo("confirmed");
    var orders = helpdesk.get("/api/v1/devices/" + device + "/actions").json();
    assertThat(orders.path("items").path(0).path("id").asString()).isEqualTo(id);
    var audit = tenant.as(Role.AUDITOR).get("/api/v1/audit").json();
    assertThat(audit.path("items").findValuesAsString("verb"))
        .contains("action.request", "action.start", "action.report", "action.confirmed");
  }

  private String commandedOrder(String jws) throws Exception {
    var signed = SignedJWT.parse(jws);
    var key = ECKey.parse(portal.bean(CommandKey.class).publicKey());
    assertThat(signed.verify(new ECDSAVerifier(key))).isTrue();
    assertThat(signed.getHeader().getType().getType()).isEqualTo(RequestProof.COMMANDS_TYPE);
    var batch = signed.getPayload().toJSONObject();
    assertThat(batch).containsEntry("connectorId", connector.id());
    assertThat(Instant.parse((String) batch.get("expiresAt"))).isAfter(Instant.now());
    return Objects.toString(batch.get("commands")).replaceAll(".*orderId=([0-9a-f-]+).*", "$1");
  }

  private String poll(int seconds) {
    var answer =
        connector.call(Gateway.POLL, Map.of("epoch", connector.epoch(), "holdSeconds", seconds));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("commands").asString("");
  }

  private boolean claim(String id) {
    var claim = Map.of("epoch", connector.epoch(), "orderIds", List.of(id));
    return connector
        .call(Gateway.CLAIM, claim)
        .json()
        .path("claims")
        .path(0)
        .path("granted")
        .asBoolean();
  }

  private void report(String id, String outcome) {
    var report =
        Map.of(
            "orderId",
            id,
            "outcome",
            outcome,
            "sentence",
            "The site took it.",
            "siteTime",
            Instant.now().toString(),
            "evidence",
            Map.of("operationId", "1"));
    var told = Map.of("epoch", connector.epoch(), "reports", List.of(report));
    assertThat(connector.call(Gateway.REPORT, told).status()).isEqualTo(200);
  }

  private String state(String id) {
    return helpdesk.get("/api/v1/actions/" + id).json().path("state").asString();
  }

  @Test
  void anOpenPollHearsOfAnOrderAtOnce() {
    var began = System.nanoTime();
    var polled = CompletableFuture.supplyAsync(() -> poll(20));
    helpdesk.sync(device);
    assertThat(polled.join()).isNotEmpty();
    assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
  }

  @Test
  void theSameKeyOrdersOnce() {
    var key = UUID.randomUUID().toString();
    var first = order(SYNC, key);
    var second = order(SYNC, key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    var other = "{\"action\": \"configmgr.syncMachinePolicy\", \"reason\": \"other\"}";
    assertThat(order(other, key).status()).isEqualTo(409);
  }

  private Api.Answer order(String body, String key) {
    return helpdesk.post("/api/v1/devices/" + device + "/actions", body, "Idempotency-Key", key);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{\"action\": \"configmgr.syncMachinePolicy\"} | has blanks",
        "{\"action\": \"intune.wipe\"} | key-1",
        "{} | key-2",
        "{\"action\": | key-3",
        "{\"action\": \"configmgr.syncMachinePolicy\", \"what\": 1} | key-4",
        "[] | key-5"
      })
  void refusesWhatCannotBe(String body, String key) {
    var answer = order(body, key);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }

  @Test
  void refusesWithoutKeyWithALongReasonAndForNoDevice() {
    var path = "/api/v1/devices/" + device + "/actions";
    assertThat(helpdesk.post(path, SYNC).status()).isEqualTo(422);
    var reason = "x".repeat(501);
    var wordy = "{\"action\":\"configmgr.syncMachinePolicy\",\"reason\":\"" + reason + "\"}";
    assertThat(order(wordy, "key-6").status()).isEqualTo(422);
    assertThat(helpdesk.sync("none").status()).isEqualTo(404);
    assertThat(helpdesk.sync(UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  @Test
  void aReaderMayNotAndTheLogSaysSoOnce() {
    var answer = tenant.as(Role.READER).sync(device);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("detail").asString()).contains("Mooring.Helpdesk");
    var refusals = new ArrayList<String>();
    for (var row : tenant.as(Role.AUDITOR).get("/api/v1/audit").json().path("items")) {
      if ("refused".equals(row.path("outcome").asString())) {
        refusals.add(row.path("verb").asString());
      }
    }
    assertThat(refusals).containsExactly("action.request");
  }

  @Test
  void saysWhyItIsImpossible() {
    connector.bring(List.of(Map.of("id", RESOURCE, "full", Map.of("name", "PC-1"))));
    var answer = helpdesk.sync(device);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).contains("no ConfigMgr client");
  }
}
