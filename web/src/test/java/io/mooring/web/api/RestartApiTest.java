package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RestartApiTest {

  private static final long RESOURCE = 16_777_217;

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final TestConnector connector = tenant.connector();
  private final Api helpdesk = tenant.as(Role.HELPDESK);
  private String device = "";

  @BeforeEach
  void oneDevice() {
    connector.bring(List.of(row(RESOURCE, "PC-1")));
    device = id("PC-1");
  }

  private String id(String name) {
    var found = helpdesk.get("/api/v1/devices?search=" + name).json();
    return found.path("items").path(0).path("id").asString();
  }

  private Api.Answer ask(String device, String body) {
    var key = UUID.randomUUID().toString();
    return helpdesk.post("/api/v1/devices/" + device + "/actions", body, "Idempotency-Key", key);
  }

  private Api.Answer restart(String more) {
    return ask(device, "{\"action\": \"configmgr.restart\", \"reason\": \"Ticket 1\"" + more + "}");
  }

  @Test
  void aRestartTellsItsCountdownAndWhyItWaits() {
    var order = restart("");

    assertThat(order.status()).isEqualTo(201);
    assertThat(order.json().path("countdownMinutes").asInt()).isEqualTo(90);
    assertThat(order.json().path("cancellable").asBoolean()).isTrue();
    assertThat(order.json().path("waiting").findValuesAsString("kind"))
        .containsExactly("forConnector");
    poll();
    var fetched = order(order).path("waiting").path(0);
    assertThat(fetched.path("kind").asString()).isEqualTo("lease");
    assertThat(fetched.path("until").asString())
        .isEqualTo(order(order).path("leasedUntil").asString())
        .isNotEmpty();
  }

  @Test
  void aRestartTakesAReason() {
    var answer = ask(device, "{\"action\": \"configmgr.restart\", \"reason\": \" \"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).startsWith("Give a reason");
  }

  @Test
  void oneOpenRestartIsEnough() {
    restart("");

    var second = restart("");

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.json().path("detail").asString()).contains("has asked for this already");
  }

  @Test
  void aProtectedDeviceIsConfirmedByItsName() {
    device = server();

    var unconfirmed = restart(", \"confirmedName\": \"srv-1\"");

    assertThat(unconfirmed.status()).isEqualTo(409);
    assertThat(unconfirmed.header("content-type")).startsWith("application/problem+json");
    assertThat(unconfirmed.json().path("deviceName").asString()).isEqualTo("SRV-1");
    assertThat(unconfirmed.json().path("protectedBy").path(0).asString()).isEqualTo("Servers");
    assertThat(unconfirmed.json().path("detail").asString()).contains("confirm by its name");
    assertThat(restart(", \"confirmedName\": \"SRV-1\"").status()).isEqualTo(201);
  }

  @Test
  void aDeviceTellsItsKindItsProtectionAndWhatMayBeAsked() {
    var details = helpdesk.get("/api/v1/devices/" + server()).json();

    assertThat(details.path("kind").asString()).isEqualTo("server");
    assertThat(details.path("protectedBy").path(0).asString()).isEqualTo("Servers");
    for (var action : details.path("actions")) {
      var restarts = "configmgr.restart".equals(action.path("action").asString());
      assertThat(action.path("protectedBy").size()).isEqualTo(restarts ? 1 : 0);
      assertThat(action.path("countdownMinutes").asInt(0)).isEqualTo(restarts ? 90 : 0);
    }
    assertThat(helpdesk.get("/api/v1/devices?kind=server").json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatWasNotSentIsCancelledOnce() {
    var path = "/api/v1/actions/" + restart("").json().path("id").asString() + "/cancel";

    assertThat(tenant.as(Role.READER).post(path, "").status()).isEqualTo(403);
    var cancelled = helpdesk.post(path, "");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
    assertThat(cancelled.json().path("waiting").size()).isZero();
    assertThat(helpdesk.post(path, "").status()).isEqualTo(409);
    assertThat(new Tenant(tenant.portal()).as(Role.HELPDESK).post(path, "").status())
        .isEqualTo(404);
    assertThat(helpdesk.post("/api/v1/actions/none/cancel", "").status()).isEqualTo(404);
  }

  @Test
  void whatHasBegunIsTooLateToCancel() {
    var id = restart("").json().path("id").asString();
    poll();
    connector.call(Gateway.CLAIM, Map.of("epoch", connector.epoch(), "orderIds", List.of(id)));

    var answer = helpdesk.post("/api/v1/actions/" + id + "/cancel", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("detail").asString()).startsWith("It is too late to cancel");
  }

  @Test
  void aRetryKnowsItsPredecessor() {
    var first = restart("").json().path("id").asString();
    assertThat(restart(", \"predecessor\": \"" + first + "\"").status()).isEqualTo(422);
    helpdesk.post("/api/v1/actions/" + first + "/cancel", "");

    var again = restart(", \"predecessor\": \"" + first + "\"");

    assertThat(again.status()).isEqualTo(201);
    assertThat(order(again).path("predecessor").asString()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {", \"predecessor\": \"none\"", ", \"confirmedName\": {}", ", \"predecessor\": [1]"})
  void rubbishIsOneSentenceAndOrdersNothing(String more) {
    var answer = restart(more);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
    var orders = helpdesk.get("/api/v1/devices/" + device + "/actions").json();
    assertThat(orders.path("items").size()).isZero();
  }

  private String server() {
    var row = new HashMap<>(row(RESOURCE + 1, "SRV-1"));
    var full = new HashMap<>((Map<?, ?>) row.get("full"));
    var values = new HashMap<String, Object>();
    full.forEach((key, value) -> values.put(String.valueOf(key), value));
    values.put("domainRole", "3");
    row.put("full", values);
    connector.bring(List.of(row));
    return id("SRV-1");
  }

  private void poll() {
    connector.call(Gateway.POLL, Map.of("epoch", connector.epoch(), "holdSeconds", 0));
  }

  private JsonNode order(Api.Answer asked) {
    return helpdesk.get("/api/v1/actions/" + asked.json().path("id").asString()).json();
  }
}
