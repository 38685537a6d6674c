package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardsApiTest {

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api administrator = tenant.as(Role.ADMINISTRATOR);

  @Test
  void aBoardCountsWhatListsHave() {
    tenant.connector().bring(List.of(row(1, "PC-1"), row(2, "PC-2")));

    var board = tenant.as(Role.READER).get("/api/v1/boards/co-management").json();

    assertThat(board.path("devices").asLong()).isEqualTo(2);
    board
        .path("managementStates")
        .properties()
        .forEach(state -> {
          var list = administrator.get("/api/v1/devices?managementState=" + state.getKey());
          assertThat(list.json().path("total")).as(state.getKey()).isEqualTo(state.getValue());
        });
    assertThat(board.path("workloads").propertyNames()).hasSize(7);
    assertThat(board.path("workloads").path("clientApps").propertyNames())
        .contains("configMgr", "pilot", "intune", "catchingUp", "drifted");
  }

  @Test
  void slidersAreStatedAndTakenBack() {
    var path = workloads(tenant.connector());
    var stated =
        administrator.send(
            "PUT",
            path,
            """
            {"items": [
              {"workload": "clientApps", "position": "pilotIntune", "pilotCollection": "ps100012",
               "since": "2026-01-02T03:04:05Z"},
              {"workload": "resourceAccess", "position": "unknown"}]}
            """);

    assertThat(stated.status()).isEqualTo(200);
    var slider = tenant.as(Role.READER).get(path).json().path("items").path(4);
    assertThat(slider.path("workload").asString()).isEqualTo("clientApps");
    assertThat(slider.path("position").asString()).isEqualTo("pilotIntune");
    assertThat(slider.path("pilotCollection").asString()).isEqualTo("PS100012");
    assertThat(slider.path("since").asString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(slider.path("attestedBy").asString()).isNotEmpty();

    var back = "{\"items\": [{\"workload\": \"clientApps\", \"position\": \"unknown\"}]}";
    assertThat(administrator.send("PUT", path, back).json().findValuesAsString("position"))
        .containsOnly("unknown");
    assertThat(tenant.as(Role.HELPDESK).send("PUT", path, back).status()).isEqualTo(403);
    var none = "/api/v1/sites/" + java.util.UUID.randomUUID() + "/workloads";
    assertThat(administrator.send("PUT", none, back).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"items\": [null]}",
        "{\"items\": [{\"workload\": \"sundries\", \"position\": \"intune\"}]}",
        "{\"items\": [{\"workload\": \"clientApps\"}]}",
        "{\"items\": [{\"workload\": \"clientApps\", \"position\": \"pilotIntune\"}]}",
        "{\"items\": [{\"workload\": \"clientApps\", \"position\": \"intune\","
            + " \"since\": \"2999-01-01T00:00:00Z\"}]}"
      })
  void whatCanNotBeIsRefused(String body) {
    assertThat(administrator.send("PUT", workloads(tenant.connector()), body).status())
        .isEqualTo(422);
  }

  private static String workloads(TestConnector connector) {
    return "/api/v1/sites/" + connector.site() + "/workloads";
  }
}
