package io.mooring.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Role;
import io.mooring.web.Api;
import io.mooring.web.RunningPortal;
import io.mooring.web.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityApiTest {

  private final Tenant tenant = new Tenant(RunningPortal.shared());
  private final Api reader = tenant.as(Role.READER);

  @BeforeAll
  void devices() {
    tenant
        .connector()
        .bring(
            List.of(
                row(1, "SHARED", Map.of("mdmEnrolled", "true", "coManagementPolicy", "true")),
                row(2, "ALONE", Map.of("mdmEnrolled", "false"))));
  }

  @Test
  void tellsWhoIsInChargeOfEachWorkloadAndWhy() {
    var lines = authority("SHARED");

    assertThat(lines.findValuesAsString("workload"))
        .containsExactly(
            "compliancePolicies",
            "deviceConfiguration",
            "endpointProtection",
            "resourceAccess",
            "clientApps",
            "officeClickToRun",
            "windowsUpdatePolicies",
            "everythingElse");
    var updates = lines.path(6);
    assertThat(updates.path("planned").path("answer").asString()).isEqualTo("none");
    assertThat(updates.path("configured").path("answer").asString()).isEqualTo("unknown");
    assertThat(updates.path("reported").path("answer").asString()).isEqualTo("intune");
    assertThat(updates.path("reported").path("source").asString()).isEqualTo("PS1");
    var effective = updates.path("effective");
    assertThat(effective.path("answer").asString()).isEqualTo("intune");
    assertThat(effective.path("certainty").asString()).isEqualTo("reported");
    assertThat(effective.path("alignment").asString()).isEqualTo("aligned");
    assertThat(updates.path("because").findValuesAsString("rule"))
        .containsExactly("client", "enrolment", "slider", "report");
    assertThat(lines.path(7).path("effective").path("answer").asString()).isEqualTo("configMgr");
  }

  @Test
  void withoutAnMdmAllOfItIsConfigMgrs() {
    assertThat(authority("ALONE"))
        .hasSize(8)
        .allSatisfy(line -> {
          assertThat(line.path("effective").path("answer").asString()).isEqualTo("configMgr");
          assertThat(line.path("configured").path("answer").asString()).isEqualTo("none");
        });
  }

  @Test
  void isReadByThoseWhoSeeTheDeviceAlone() {
    var path = "/api/v1/devices/" + id("SHARED") + "/authority";

    assertThat(new Tenant(RunningPortal.shared()).as(Role.READER).get(path).status())
        .isEqualTo(404);
    assertThat(reader.get("/api/v1/devices/" + UUID.randomUUID() + "/authority").status())
        .isEqualTo(404);
  }

  private JsonNode authority(String name) {
    return reader.get("/api/v1/devices/" + id(name) + "/authority").json();
  }

  private String id(String name) {
    var found = reader.get("/api/v1/devices?search=" + name).json();
    return found.path("items").path(0).path("id").asString();
  }

  private static Map<String, Object> row(int number, String name, Map<String, String> mdm) {
    var full = new HashMap<>(mdm);
    full.putAll(Map.of("name", name, "isClient", "true", "coManagementFlags", "8209"));
    var hot = Map.of("lastActive", Instant.now().toString());
    return Map.of("id", 16_777_216 + number, "full", full, "hot", hot);
  }
}
