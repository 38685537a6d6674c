package io.mooring.web.api;

import static io.mooring.web.TestConnector.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import io.mooring.web.TestConnector;
import io.mooring.wire.Gateway;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesApiTest {

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api administrator = tenant.as(Role.ADMINISTRATOR);

  @Test
  void attachesInvitesAndDetaches() {
    var attached =
        administrator.post("/api/v1/sites", "{\"name\": \"HQ\", \"collection\": \"SMS00001\"}");
    assertThat(attached.status()).isEqualTo(201);
    assertThat(attached.json().path("code").asString()).contains(".");
    var path = "/api/v1/sites/" + attached.json().path("site").path("id").asString();
    var again = administrator.post(path + "/codes", "");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("code")).isNotEqualTo(attached.json().path("code"));
    var listed = tenant.as(Role.READER).get("/api/v1/sites").json().path("items");
    assertThat(listed.findValuesAsString("collection")).containsExactly("SMS00001");
    assertThat(administrator.delete(path).status()).isEqualTo(204);
    assertThat(administrator.delete(path).status()).isEqualTo(404);
    assertThat(administrator.get(path).status()).isEqualTo(404);
    assertThat(administrator.post(path + "/codes", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\"}",
        "{}",
        "{\"name\": \"HQ\", \"collection\": \"all\"}",
        "no",
        "{\"name\": 1e999}",
        "{\"name\": true}",
        "{\"name\": \"\\ud800\"}",
        "{\"name\": \"HQ\\ud800\"}"
      })
  void refusesWhatIsNoSite(String body) {
    assertThat(administrator.post("/api/v1/sites", body).status()).isEqualTo(422);
  }

  @Test
  void showsHealthAndRevokes() {
    var connector = tenant.connector();
    connector.bring(List.of(row(16_777_217, "PC-1"), Map.of("id", 16_777_218, "full", Map.of())));
    var path = "/api/v1/sites/" + connector.site();
    var site = administrator.get(path).json();
    assertThat(site.path("site").path("code").asString()).isEqualTo("PS1");
    assertThat(site.path("health").path("held").asInt()).isEqualTo(1);
    assertThat(site.path("health").path("setAside").asInt()).isEqualTo(1);
    assertThat(site.path("connectors").path(0).path("host").asString()).isEqualTo("CONNECTOR01");
    var aside = administrator.get(path + "/set-aside").json().path("items");
    assertThat(aside.findValuesAsString("why")).containsExactly("The row has no name.");
    var revoke = path + "/connectors/" + connector.id() + "/revoke";
    assertThat(administrator.post(revoke, "").status()).isEqualTo(204);
    assertThat(administrator.post(revoke, "").status()).isEqualTo(404);
    var none = path + "/connectors/" + UUID.randomUUID() + "/revoke";
    assertThat(administrator.post(none, "").status()).isEqualTo(404);
  }

  @Test
  void aPersonDecidesAboutDepartures() {
    var connector = tenant.connector();
    connector.bring(List.of(row(16_777_217, "PC-1"), row(16_777_218, "PC-2")));
    var path = "/api/v1/sites/" + connector.site() + "/departure";
    assertThat(administrator.post(path, "{\"decision\": \"letGo\"}").status()).isEqualTo(409);
    assertThat(endPass(connector)).isEqualTo("HELD");
    assertThat(administrator.get("/api/v1/devices").json().path("total").asInt()).isEqualTo(2);
    assertThat(administrator.post(path, "{\"decision\": \"maybe\"}").status()).isEqualTo(422);
    assertThat(tenant.as(Role.HELPDESK).post(path, "{\"decision\": \"keep\"}").status())
        .isEqualTo(403);
    assertThat(administrator.post(path, "{\"decision\": \"keep\"}").status()).isEqualTo(200);
    assertThat(endPass(connector)).isEqualTo("HELD");
    var gone = administrator.post(path, "{\"decision\": \"letGo\"}");
    assertThat(gone.json().path("left").asInt()).isEqualTo(1);
    assertThat(administrator.get("/api/v1/devices").json().path("total").asInt()).isEqualTo(1);
  }

  private static String endPass(TestConnector connector) {
    var end =
        Map.of(
            "epoch",
            connector.epoch(),
            "pass",
            connector.begin(),
            "kind",
            "FULL",
            "rowsSeen",
            1,
            "countBefore",
            1,
            "countAfter",
            1,
            "missing",
            List.of(16_777_218),
            "missingTotal",
            1,
            "nextRun",
            Instant.now().toString());
    return connector.call(Gateway.END_PASS, end).json().path("verdict").asString();
  }

  @Test
  void theLogPagesToItsEnd() {
    for (var i = 0; i < 3; i++) {
      administrator.post("/api/v1/sites", "{\"name\": \"Site " + i + "\"}");
    }
    var auditor = tenant.as(Role.AUDITOR);
    var all = auditor.get("/api/v1/audit?limit=1000").json();
    assertThat(all.has("next")).isFalse();
    var first = auditor.get("/api/v1/audit?limit=2").json();
    var second =
        auditor.get("/api/v1/audit?limit=2&cursor=" + first.path("next").asString()).json();
    assertThat(first.path("items").findValuesAsString("id"))
        .doesNotContainAnyElementsOf(second.path("items").findValuesAsString("id"));
    assertThat(auditor.get("/api/v1/audit?cursor=rubbish").status()).isEqualTo(422);
    assertThat(auditor.get("/api/v1/audit?limit=0").status()).isEqualTo(422);
  }
}
