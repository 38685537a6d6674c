package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MdmApiTest {
  private static final String ENTRA = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
  private static final String PATH = "/api/v1/mdm/Workspace%20ONE/devices";

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api administrator = tenant.as(Role.ADMINISTRATOR);

  @Test
  void aListMakesAClientCoExisting() {
    var full =
        Map.of(
            "name", "MDM-PC", "isClient", "true", "mdmEnrolled", "false", "entraDeviceId", ENTRA);
    tenant.connector().bring(List.of(Map.of("id", 16_777_300, "full", full)));

    var answer =
        put(
            "Name;Serial number;Entra device id;Provider id;Enrolment type;Colour\r\n"
                + "MDM-PC;SN1;"
                + ENTRA.toUpperCase(java.util.Locale.ROOT)
                + ";AirWatchMDM;6;red\r\n",
            "text/csv");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var json = answer.json();
    assertThat(json.path("verdict").asString()).isEqualTo("trusted");
    assertThat(json.path("taken").path("devices").asInt()).isEqualTo(1);
    assertThat(json.path("taken").path("file").asString()).isEqualTo("list.csv");
    assertThat(json.path("passedOver").path(0).asString()).isEqualTo("Colour");
    var devices = administrator.get("/api/v1/devices?managementState=coExisting").json();
    assertThat(devices.path("items").findValuesAsString("name")).containsExactly("MDM-PC");
    var mdms = tenant.as(Role.READER).get("/api/v1/mdm").json();
    assertThat(mdms.path("items").path(0).path("name").asString()).isEqualTo("Workspace ONE");
    assertThat(mdms.path("items").path(0).path("held").asInt()).isEqualTo(1);
  }

  @Test
  void jsonDoesAsWell() {
    var answer = put("[{\"name\": \"A\", \"serialNumber\": \"SN1\"}]", "application/json");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void whatIsWrongIsSaidAndNothingTakenIn() {
    var answer = put("Serial,Last seen\nSN1,yesterday\n", "text/csv; charset=UTF-8");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString())
        .startsWith("Line 2, column 2 (Last seen): “yesterday” can't be read");
    assertThat(administrator.get("/api/v1/mdm").json().path("items")).isEmpty();
    assertThat(put("a=b", "text/plain").status()).isEqualTo(415);
  }

  @Test
  void helpdeskMayNotAndIsToldBeforeTheBodyIsLookedAt() {
    var answer = tenant.as(Role.HELPDESK).put(PATH, "nonsense", "text/csv");

    assertThat(answer.status()).isEqualTo(403);
  }

  private Api.Answer put(String body, String type) {
    return administrator.put(PATH + "?file=/home/anna/list.csv", body, type);
  }
}
