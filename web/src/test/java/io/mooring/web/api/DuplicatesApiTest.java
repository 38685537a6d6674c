package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesApiTest {

  private static final String DUPLICATES = "/api/v1/duplicates";
  private static final String DECISIONS = DUPLICATES + "/decisions";

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api administrator = tenant.as(Role.ADMINISTRATOR);

  private static Map<String, Object> row(int number) {
    return Map.of("id", 16_777_216 + number, "full", Map.of("name", "PC-1", "isClient", "true"));
  }

  private String request(String verdict) {
    var devices = administrator.get("/api/v1/devices").json().path("items");
    return "{\"verdict\": \"%s\", \"one\": \"%s\", \"other\": \"%s\", \"why\": \"Seen.\"}"
        .formatted(
            verdict, devices.path(0).path("id").asString(), devices.path(1).path("id").asString());
  }

  @Test
  void aMergeIsMadeListedAndTakenBackAndThePairIsSuspectedAgain() {
    tenant.connector().bring(List.of(row(1), row(2)));

    var made = administrator.post(DECISIONS, request("merged"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(administrator.get("/api/v1/devices").json().path("items")).hasSize(1);
    var listed = administrator.get(DECISIONS).json();
    assertThat(listed.path("items").path(0)).isEqualTo(made.json());
    assertThat(listed.path("total").asLong()).isEqualTo(1);

    var back = DECISIONS + "/" + made.json().path("id").asString() + "/take-back";
    assertThat(administrator.post(back, "{}").status()).as("no reason").isEqualTo(422);
    var taken = administrator.post(back, "{\"why\": \"It was another.\"}");
    assertThat(taken.json().path("takenBack").path("why").asString()).isEqualTo("It was another.");
    assertThat(administrator.post(back, "{\"why\": \"Again.\"}").status()).isEqualTo(409);

    var pairs = administrator.get(DUPLICATES + "?limit=1").json();
    assertThat(pairs.path("total").asLong()).isEqualTo(1);
    var pair = pairs.path("items").path(0);
    assertThat(pair.path("points").asInt()).isEqualTo(20);
    assertThat(pair.path("evidence").path(0).path("kind").asString()).isEqualTo("name");
    var stale = request("keptApart").replace("{", "{\"version\": \"0\", ");
    assertThat(administrator.post(DECISIONS, stale).status()).isEqualTo(409);
    var seen = "{\"version\": \"%s\", ".formatted(pair.path("version").asString());
    assertThat(administrator.post(DECISIONS, request("keptApart").replace("{", seen)).status())
        .isEqualTo(201);
    assertThat(administrator.get(DUPLICATES).json().path("total").asLong(-1)).isZero();
  }

  @Test
  void everybodyReadsAndAdministratorsDecide() {
    var helpdesk = tenant.as(Role.HELPDESK);

    assertThat(helpdesk.get(DUPLICATES).status()).isEqualTo(200);
    assertThat(helpdesk.get(DECISIONS).status()).isEqualTo(200);
    assertThat(helpdesk.post(DECISIONS, "{}").status()).isEqualTo(403);
    var none = DECISIONS + "/" + UUID.randomUUID() + "/take-back";
    assertThat(helpdesk.post(none, "{}").status()).isEqualTo(403);
    assertThat(administrator.post(none, "{\"why\": \"Why.\"}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"verdict\": \"same\", \"one\": \"x\", \"other\": \"y\", \"why\": \"z\"}",
        "{\"verdict\": \"merged\", \"one\": \"x\", \"other\": \"y\", \"why\": \"z\"}"
      })
  void rubbishIsOneSentence(String body) {
    var answer = administrator.post(DECISIONS, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).isNotEmpty();
  }
}
