package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.Api.Answer;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkActionsApiTest {

  private static final String SYNC = "\"action\": \"configmgr.syncMachinePolicy\"";

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final TestConnector connector = tenant.connector();
  private final Api helpdesk = tenant.as(Role.HELPDESK);
  private List<String> devices = List.of();

  @BeforeEach
  void threeDevices() {
    var names = List.of("PC-1", "PC-2", "PC-3");
    connector.bring(
        IntStream.range(0, 3).mapToObj(n -> row(16_777_217 + n, names.get(n))).toList());
    devices = helpdesk.get("/api/v1/devices").json().path("items").findValuesAsString("id");
  }

  @Test
  void manyAreAskedForAndFetchedAtOnce() {
    var named = "[\"%s\", \"%s\"]".formatted(devices.get(0), UUID.randomUUID());

    var answer = ask(helpdesk, ", \"devices\": " + named);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.json().path("refused").asInt()).isEqualTo(1);
    var items = answer.json().path("items");
    assertThat(items.path(0).path("device").asString()).isEqualTo(devices.get(0));
    assertThat(items.path(0).path("order").asString()).isNotEmpty();
    assertThat(items.path(1).path("why").asString()).isEqualTo("There is no such device.");

    var rest = ask(helpdesk, ", \"filter\": \"pc\"");
    assertThat(rest.json().path("accepted").asInt()).isEqualTo(3);
    var poll = Map.of("epoch", connector.epoch(), "holdSeconds", 0);
    assertThat(connector.call(Gateway.POLL, poll).json().path("commands").asString()).isNotEmpty();
    assertThat(connector.call(Gateway.POLL, poll).json().path("commands").asString("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"devices\": [], \"filter\": \"\"",
        ", \"devices\": [\"none\"]",
        ", \"devices\": [null]",
        ", \"devices\": {}"
      })
  void rubbishIsOneSentence(String more) {
    var answer = ask(helpdesk, more);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }

  @Test
  void tooManyAreRefusedAsAWhole() {
    var ids = IntStream.range(0, 1_001).mapToObj(_ -> "\"" + UUID.randomUUID() + "\"").toList();

    var answer = ask(helpdesk, ", \"devices\": " + ids);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).startsWith("At most 1000 devices");
  }

  private Answer ask(Api who, String more) {
    var key = UUID.randomUUID().toString();
    return who.post("/api/v1/actions", "{%s%s}".formatted(SYNC, more), "Idempotency-Key", key);
  }

  @Test
  void aReaderMayNot() {
    assertThat(ask(tenant.as(Role.READER), ", \"filter\": \"pc\"").status()).isEqualTo(403);
  }
}
