package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionApiTest {

  private static final String RULES = "/api/v1/protection/rules";

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api administrator = tenant.as(Role.ADMINISTRATOR);

  @Test
  void everybodyReadsTheRulesAndAdministratorsChangeThem() {
    var reader = tenant.as(Role.READER);
    var rules = reader.get(RULES).json().path("items");
    assertThat(rules.findValuesAsString("filter"))
        .containsExactly("kind:domainController", "kind:unknown", "kind:server");
    var rule = RULES + "/" + rules.path(0).path("id").asString();
    assertThat(reader.post(RULES, "{}").status()).isEqualTo(403);
    assertThat(reader.send("PATCH", rule, "{\"on\": false}").status()).isEqualTo(403);
    assertThat(reader.delete(rule).status()).isEqualTo(403);
    assertThat(tenant.as(Role.HELPDESK).post(RULES, "{}").status()).isEqualTo(403);
  }

  @Test
  void aRuleIsMadeSwitchedAndRemoved() {
    var made =
        administrator.post(RULES, "{\"name\": \" Tills \", \"filter\": \"till  kind:server\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("name").asString()).isEqualTo("Tills");
    assertThat(made.json().path("filter").asString()).isEqualTo("till kind:server");
    assertThat(made.json().path("devices").asInt(-1)).isZero();
    var path = RULES + "/" + made.json().path("id").asString();

    var off = administrator.send("PATCH", path, "{\"on\": false}");
    assertThat(off.status()).isEqualTo(200);
    assertThat(off.json().path("on").asBoolean()).isFalse();
    assertThat(administrator.delete(path).status()).isEqualTo(204);
    assertThat(administrator.delete(path).status()).isEqualTo(404);
    assertThat(administrator.send("PATCH", path, "{\"on\": true}").status()).isEqualTo(404);
  }

  @Test
  void aCollectionsIdIsTakenInEitherCase() {
    var made = administrator.post(RULES, "{\"name\": \"Tills\", \"collection\": \"ps100012\"}");

    assertThat(made.json().path("collection").asString()).isEqualTo("PS100012");
    assertThat(made.json().has("devices")).isFalse();
  }

  @Test
  void aStandardRuleIsSwitchedButNotRemoved() {
    var rules = administrator.get(RULES).json().path("items");
    var path = RULES + "/" + rules.path(1).path("id").asString();

    assertThat(administrator.delete(path).status()).isEqualTo(409);
    assertThat(administrator.send("PATCH", path, "{\"on\": false}").status()).isEqualTo(200);
    assertThat(administrator.send("PATCH", path, "{}").status()).isEqualTo(422);
    var other = new Tenant(tenant.portal()).as(Role.ADMINISTRATOR).get(RULES).json();
    assertThat(other.path("items").path(1).path("on").asBoolean()).as("another tenant").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"x\"}",
        "{\"name\": \"x\", \"filter\": \"\"}",
        "{\"name\": \"x\", \"filter\": \"kind:\"}",
        "{\"name\": \"x\", \"filter\": \"kind:toaster\"}",
        "{\"name\": \"x\", \"collection\": \"all\"}",
        "{\"name\": \"x\", \"filter\": \"pc\", \"collection\": \"PS100012\"}",
        "{\"filter\": \"pc\"}",
        "{\"name\": \" \", \"filter\": \"pc\"}",
        "{\"name\": \"x\", \"filter\": \"pc\", \"on\": false}",
        "[]",
        "null",
        ""
      })
  void rubbishIsOneSentenceAndMakesNothing(String body) {
    var answer = administrator.post(RULES, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
    assertThat(administrator.get(RULES).json().path("items").size()).isEqualTo(3);
  }

  @Test
  void aLongFilterIsRefused() {
    var body = "{\"name\": \"x\", \"filter\": \"site:" + "y".repeat(500) + "\"}";

    assertThat(administrator.post(RULES, body).status()).isEqualTo(422);
  }

  @Test
  void anAdministratorStatesTheCountdown() {
    var site =
        administrator
            .post("/api/v1/sites", "{\"name\": \"HQ\"}")
            .json()
            .path("site")
            .path("id")
            .asString();
    var path = "/api/v1/sites/" + site + "/restart-countdown";
    var notice = administrator.get("/api/v1/sites/" + site).json().path("site");
    assertThat(notice.path("restartCountdown").path("minutes").asInt()).isEqualTo(90);
    assertThat(notice.path("restartCountdown").has("statedBy")).isFalse();

    var stated = administrator.send("PUT", path, "{\"minutes\": 15}");

    assertThat(stated.status()).isEqualTo(200);
    assertThat(stated.json().path("minutes").asInt()).isEqualTo(15);
    assertThat(stated.json().path("statedBy").asString()).isEqualTo("Robin");
    assertThat(tenant.as(Role.HELPDESK).send("PUT", path, "{\"minutes\": 15}").status())
        .isEqualTo(403);
    var nowhere = "/api/v1/sites/" + UUID.randomUUID() + "/restart-countdown";
    assertThat(administrator.send("PUT", nowhere, "{\"minutes\": 15}").status()).isEqualTo(404);
    for (var rubbish : new String[] {"0", "20161", "1.5", "1e30", "null", "\"an hour\"", "-1"}) {
      var answer = administrator.send("PUT", path, "{\"minutes\": " + rubbish + "}");
      assertThat(answer.status()).as(rubbish).isEqualTo(422);
      assertThat(answer.json().path("detail").asString()).as(rubbish).isNotEmpty();
    }
    var kept = administrator.get("/api/v1/sites/" + site).json().path("site");
    assertThat(kept.path("restartCountdown").path("minutes").asInt()).isEqualTo(15);
  }
}
