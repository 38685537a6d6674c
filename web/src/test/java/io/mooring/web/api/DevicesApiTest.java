package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicesApiTest {

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api reader = tenant.as(Role.READER);

  @BeforeAll
  void devices() {
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 1; i <= 5; i++) {
      rows.add(row(16_777_216 + i, "PC-" + i));
    }
    rows.add(
        Map.of("id", 16_777_300, "full", Map.of("name", "=cmd|' /C calc'!A0", "model", "a,\"b\"")));
    tenant.connector().bring(rows);
  }

  @Test
  void listsWithATrueTotal() {
    var list = reader.get("/api/v1/devices?search=pc&sort=-name").json();
    assertThat(list.path("total").asInt()).isEqualTo(5);
    assertThat(list.path("items").findValuesAsString("name"))
        .containsExactly("PC-5", "PC-4", "PC-3", "PC-2", "PC-1");
    assertThat(list.has("next")).isFalse();
    var first = list.path("items").path(0);
    assertThat(first.path("managementState").asString()).isEqualTo("tenantAttached");
    assertThat(first.path("site").asString()).isEqualTo("PS1");
    assertThat(first.path("os").asString()).isEqualTo("Windows 11 24H2");
    assertThat(first.path("presence").path("state").asString()).isEqualTo("online");
    assertThat(first.path("client").asString()).isEqualTo("active");
  }

  @Test
  void pagesToTheEndByCursor() {
    var names = new ArrayList<String>();
    var cursor = "";
    do {
      var page = reader.get("/api/v1/devices?search=pc&limit=2" + cursor).json();
      names.addAll(page.path("items").findValuesAsString("name"));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(names).containsExactly("PC-1", "PC-2", "PC-3", "PC-4", "PC-5");
  }

  @Test
  void refusesACursorOfAnotherFilterOrSort() {
    var next = reader.get("/api/v1/devices?search=pc&limit=2").json().path("next").asString();
    assertThat(reader.get("/api/v1/devices?limit=2&cursor=" + next).status()).isEqualTo(422);
    assertThat(reader.get("/api/v1/devices?search=pc&sort=-name&cursor=" + next).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cursor=rubbish",
        "limit=0",
        "limit=1001",
        "limit=many",
        "limit=1&limit=2",
        "sort=colour",
        "presence=bogus",
        "colour=blue"
      })
  void refusesWhatItDoesNotUnderstand(String query) {
    var answer = reader.get("/api/v1/devices?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains(query.split("=", 2)[0]);
  }

  @Test
  void filtersByFacetsCommaOrRepeated() {
    assertThat(total("presence=online")).isEqualTo(5);
    assertThat(total("presence=offline,unknown")).isEqualTo(1);
    assertThat(total("presence=offline&presence=unknown")).isEqualTo(1);
    assertThat(total("presence=online&client=none")).isZero();
  }

  private int total(String query) {
    return reader.get("/api/v1/devices?" + query).json().path("total").asInt();
  }

  @Test
  void countsByFacet() {
    var counts = reader.get("/api/v1/devices/counts?facet=presence&search=pc").json();
    assertThat(counts.path("counts").path("online").asInt()).isEqualTo(5);
    assertThat(reader.get("/api/v1/devices/counts?facet=colour").status()).isEqualTo(422);
    assertThat(reader.get("/api/v1/devices/counts").status()).isEqualTo(422);
  }

  @Test
  void showsADeviceWithSourceAndAge() {
    var device = reader.get("/api/v1/devices/" + id("PC-3")).json();
    assertThat(device.path("name").asString()).isEqualTo("PC-3");
    var serial = device.path("facts").path("serialNumber");
    assertThat(serial.path("value").asString()).isEqualTo("SN16777219");
    assertThat(serial.path("source").asString()).isEqualTo("PS1");
    assertThat(serial.path("asOf").asString()).startsWith("20");
    assertThat(device.path("records").path(0).path("resourceId").asLong()).isEqualTo(16_777_219);
    var sync = device.path("actions").path(0);
    assertThat(sync.path("possible").asBoolean()).isFalse();
    assertThat(sync.path("reason").asString()).contains("Mooring.Helpdesk");
  }

  @Test
  void showsTheRecordsOfADeviceAndWhatTellsThemApart() {
    var path = "/api/v1/devices/" + id("PC-3");
    assertThat(reader.get(path).json().path("ambiguous").asBoolean(true)).isFalse();

    var identity = reader.get(path + "/identity").json();

    assertThat(identity.has("ambiguity")).isFalse();
    assertThat(identity.path("because")).isEmpty();
    var record = identity.path("records").path(0);
    assertThat(record.path("record").path("source").asString()).isEqualTo("configMgr");
    assertThat(record.path("record").path("site").asString()).isEqualTo("PS1");
    assertThat(record.path("record").path("id").asString()).isEqualTo("16777219");
    assertThat(record.path("identifiers").findValuesAsString("value")).contains("sn16777219");
  }

  private String id(String name) {
    var found = reader.get("/api/v1/devices?search=" + name).json();
    return found.path("items").path(0).path("id").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/devices/none",
        "/api/v1/devices/3c8c7b24-8b7e-4f3e-9f62-6c2d6e6b1b11",
        "/api/v1/devices/none/actions",
        "/api/v1/devices/none/identity",
        "/api/v1/devices/none/timeline",
        "/api/v1/devices/none/notes",
        "/api/v1/actions/none",
        "/api/v1/sites/none",
        "/api/v1/nothing",
        "/api/nothing"
      })
  void knowsWhatIsNotThere(String path) {
    var answer = reader.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  @Test
  void hidesDevicesOfOtherTenants() {
    var stranger = new Tenant(RunningPortal.shared()).as(Role.ADMINISTRATOR);
    assertThat(stranger.get("/api/v1/devices").json().path("total").asInt()).isZero();
    assertThat(stranger.get("/api/v1/devices/" + id("PC-1")).status()).isEqualTo(404);
  }

  @Test
  void keepsNotesAndTellsTheTimeline() {
    var helpdesk = tenant.as(Role.HELPDESK);
    var notes = "/api/v1/devices/" + id("PC-2") + "/notes";
    assertThat(helpdesk.post(notes, "{\"text\": \"On loan\"}").status()).isEqualTo(201);
    assertThat(reader.get(notes).json().path("items").findValuesAsString("text"))
        .containsExactly("On loan");
    assertThat(helpdesk.post(notes, "{\"text\": \" \"}").status()).isEqualTo(422);
    assertThat(helpdesk.post(notes, "{\"text\": ").status()).isEqualTo(422);
    assertThat(helpdesk.post(notes, "{\"texts\": \"On loan\"}").status()).isEqualTo(422);
    assertThat(reader.post(notes, "{\"text\": \"On loan\"}").status()).isEqualTo(403);
    var timeline = reader.get("/api/v1/devices/" + id("PC-2") + "/timeline").json();
    assertThat(timeline.path("items").findValuesAsString("what")).contains("appeared");
  }

  @Test
  void exportsExactlyTheListAndDisarmsFormulas() {
    var csv = reader.get("/api/v1/devices.csv?sort=-name");
    assertThat(csv.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    var lines = csv.text().split("\r\n", -1);
    assertThat(lines[0]).startsWith("id,name,managementState,site,");
    assertThat(lines).hasSize(1 + 6 + 1);
    assertThat(lines[1]).contains(",PC-5,");
    assertThat(lines[6]).contains(",'=cmd|' /C calc'!A0,").contains(",\"a,\"\"b\"\"\",");
    assertThat(tenant.as(Role.APPROVER).get("/api/v1/devices.csv").status()).isEqualTo(403);
    assertThat(List.of(reader.get("/api/v1/devices.csv?search=pc-4").text().split("\r\n")))
        .hasSize(2);
  }
}
