package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.app.AppsContract;
import io.mooring.device.DeviceId;
import io.mooring.persistence.Database;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsersAndAppsApiTest {

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api reader = tenant.as(Role.READER);
  private final Api stranger = new Tenant(RunningPortal.shared()).as(Role.READER);

  @BeforeAll
  void devices() {
    tenant
        .connector()
        .bring(List.of(row(1, "PC-1", "CONTOSO\\anna"), row(2, "PC-2", "CONTOSO\\Anna")));
    var found = RunningPortal.shared().bean(Database.class).detectedApps();
    found.put(
        tenant.person(Role.READER).tenant(), List.of(AppsContract.app("teams", "Teams", "1")));
    found.change(
        tenant.person(Role.READER).tenant(),
        AppsContract.app("teams", "", "").id(),
        List.of(pc()),
        List.of());
    found.asked(
        tenant.person(Role.READER).tenant(),
        AppsContract.app("teams", "", "").id(),
        Instant.EPOCH,
        true);
  }

  @Test
  void aPersonHasAsManyDevicesAsAreListed() {
    var users = reader.get("/api/v1/users?search=ANNA").json().path("items");
    assertThat(users).hasSize(1);
    var anna = users.path(0);
    assertThat(anna.path("name").asString()).isEqualTo("contoso\\anna");
    assertThat(anna.path("inEntra").asBoolean()).isFalse();
    assertThat(anna.path("devices").asLong()).isEqualTo(2);

    var path = "/api/v1/users/" + anna.path("id").asString();
    assertThat(reader.get(path).json()).isEqualTo(anna);
    var first = reader.get(path + "/devices?limit=1").json();
    var next = reader.get(path + "/devices?limit=1&cursor=" + first.path("next").asString());
    assertThat(first.path("items").findValuesAsString("name")).containsExactly("PC-1");
    assertThat(next.json().path("items").findValuesAsString("name")).containsExactly("PC-2");
    assertThat(next.json().has("next")).isFalse();
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/users").json().path("items")).isEmpty();
  }

  @Test
  void anAppHasAsManyDevicesAsAreListed() {
    var app = reader.get("/api/v1/apps?search=tea").json().path("items").path(0);
    assertThat(app.path("devices").asLong()).isEqualTo(1);
    assertThat(app.path("readAt").asString()).isEqualTo(Instant.EPOCH.toString());

    var devices = reader.get("/api/v1/apps/teams/devices").json().path("items");
    assertThat(devices.findValuesAsString("name")).containsExactly("PC-1");
    var id = devices.path(0).path("id").asString();
    var apps = reader.get("/api/v1/devices/" + id + "/apps").json().path("items");
    assertThat(apps.path(0)).isEqualTo(app);
    assertThat(stranger.get("/api/v1/apps/teams").status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/devices/" + id + "/apps").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    for (var query : List.of("serach=x", "limit=0", "cursor=xyz")) {
      assertThat(reader.get("/api/v1/users?" + query).status()).as(query).isEqualTo(422);
      assertThat(reader.get("/api/v1/apps?" + query).status()).as(query).isEqualTo(422);
    }
  }

  private DeviceId pc() {
    var found = reader.get("/api/v1/devices?search=PC-1").json();
    return DeviceId.parse(found.path("items").path(0).path("id").asString()).orElseThrow();
  }

  private static Map<String, Object> row(int number, String name, String user) {
    return Map.of(
        "id",
        16_777_216 + number,
        "full",
        Map.of("name", name, "isClient", "true", "primaryUsers", user));
  }
}
