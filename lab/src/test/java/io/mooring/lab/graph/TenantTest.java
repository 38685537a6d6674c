package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.BETA_DEVICES;
import static io.mooring.lab.graph.RunningGraph.DEVICES;
import static io.mooring.lab.graph.RunningGraph.error;
import static io.mooring.lab.graph.RunningGraph.filter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the tenant has beside managed devices. */
class TenantTest extends AtGraph {

  private static final String AUTOPILOT = "deviceManagement/windowsAutopilotDeviceIdentities";
  private static final String APPS = "v1.0/deviceManagement/detectedApps";
  private static final String EXPANDED =
      "?$expand=assignments,scheduledActionsForRule($expand=scheduledActionConfigurations)";
  private static final String SCORES = "v1.0/deviceManagement/userExperienceAnalytics";

  private static Set<String> texts(Iterable<JsonNode> rows, String property) {
    var texts = new TreeSet<String>();
    rows.forEach(row -> texts.add(row.path(property).asString("null")));
    return texts;
  }

  @Test
  void a_person_leads_to_their_devices() {
    var owned = graph.value(DEVICES + "?$top=1&" + filter("managementAgent eq 'mdm'")).path(0);
    var person = "v1.0/users/" + owned.path("userId").asString();

    assertThat(graph.get(person).path("userPrincipalName"))
        .isEqualTo(owned.path("userPrincipalName"));
    assertThat(texts(graph.value(person + "/managedDevices"), "id"))
        .contains(owned.path("id").asString());
    assertThat(graph.get("v1.0/users/" + owned.path("userPrincipalName").asString()).path("id"))
        .isEqualTo(owned.path("userId"));
    assertThat(graph.get(person).has("department")).isFalse();
    assertThat(graph.get(person + "?$select=department").path("department").isString()).isTrue();
  }

  @Test
  void the_directory_pages_by_a_hundred_and_counts_for_those_who_can_wait() {
    assertThat(graph.value("v1.0/users").size()).isEqualTo(100);
    assertThat(graph.ask("v1.0/users?$top=1000").statusCode()).isEqualTo(400);
    assertThat(graph.get("v1.0/devices?$count=true").has("@odata.count")).isFalse();
    assertThat(graph.ask("v1.0/devices/$count").statusCode()).isEqualTo(400);
    var counted =
        RunningGraph.send(
            graph
                .to("v1.0/users/$count")
                .header("Authorization", "Bearer everything")
                .header("ConsistencyLevel", "eventual"));
    assertThat(counted.body()).isEqualTo(String.valueOf(SIZE * 4 / 5));
  }

  @Test
  void entra_knows_the_devices_of_intune_and_others() {
    var objects = graph.rows("v1.0/devices?$top=999");
    var ids = texts(objects, "deviceId");
    var enrolled =
        graph.rows(DEVICES + "?" + filter("managementAgent eq 'configurationManagerClientMdm'"));

    assertThat(ids).hasSize(objects.size());
    assertThat(texts(objects, "trustType")).containsExactly("AzureAd", "ServerAd", "Workplace");
    assertThat(ids).containsAll(texts(enrolled, "azureADDeviceId"));
    assertThat(texts(objects, "mdmAppId")).hasSize(3);
    var one = objects.getFirst();
    var by = filter("deviceId eq '" + one.path("deviceId").asString() + "'");
    assertThat(graph.value("v1.0/devices?" + by).path(0).path("id")).isEqualTo(one.path("id"));
    assertThat(graph.get("v1.0/devices/" + one.path("id").asString()).path("displayName"))
        .isEqualTo(one.path("displayName"));
  }

  @Test
  void an_app_counts_the_devices_that_it_leads_to() {
    var apps = graph.rows(APPS);
    var app = apps.get(3);
    var path = APPS + "/" + app.path("id").asString() + "/managedDevices";
    var having = graph.rows(path + "?$top=50&$select=id");

    assertThat(apps).hasSizeGreaterThan(20);
    assertThat(app.path("deviceCount").asInt()).isPositive().isEqualTo(having.size());
    var id = having.getFirst().path("id").asString();
    assertThat(texts(graph.value(BETA_DEVICES + "/" + id + "/detectedApps"), "id"))
        .contains(app.path("id").asString());
    assertThat(graph.ask(DEVICES + "/" + id + "/detectedApps").statusCode()).isEqualTo(400);
  }

  @Test
  void autopilot_knows_hardware_and_beta_its_profile() {
    var v1 = graph.rows("v1.0/" + AUTOPILOT);
    var beta = graph.rows("beta/" + AUTOPILOT + "?$expand=deploymentProfile");
    var profiles = graph.value("beta/deviceManagement/windowsAutopilotDeploymentProfiles");

    assertThat(texts(v1, "enrollmentState")).contains("enrolled", "notContacted");
    assertThat(v1.getFirst().has("deploymentProfileAssignmentStatus")).isFalse();
    assertThat(texts(beta, "deploymentProfileAssignmentStatus"))
        .containsExactly("assignedInSync", "notAssigned");
    assertThat(beta.stream().filter(row -> row.path("deploymentProfile").isObject()).toList())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.path("groupTag").asString()).isNotEmpty());
    assertThat(profiles.size()).isEqualTo(3);
    assertThat(texts(profiles, "@odata.type"))
        .contains("#microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile");
  }

  @Test
  void autopilot_and_intune_name_each_other() {
    var managed = texts(graph.rows(DEVICES), "id");
    var known =
        graph.rows("v1.0/" + AUTOPILOT).stream()
            .filter(row -> row.path("enrollmentState").asString().equals("enrolled"))
            .map(row -> row.path("managedDeviceId").asString())
            .toList();

    assertThat(known).hasSizeGreaterThan(50);
    assertThat(managed).containsAll(new HashSet<>(known));
  }

  @Test
  void scores_lie_between_none_and_a_hundred() {
    var scores = graph.rows(SCORES + "DeviceScores");

    assertThat(scores)
        .allSatisfy(row ->
            assertThat(row.path("startupPerformanceScore").asDouble()).isBetween(-1.0, 100.0));
    assertThat(texts(scores, "startupPerformanceScore")).contains("-1.0");
    assertThat(texts(scores, "healthStatus"))
        .containsExactly("insufficientData", "meetingGoals", "needsAttention");
    assertThat(graph.rows(SCORES + "ModelScores").size()).isGreaterThan(5);
    assertThat(graph.get(SCORES + "Overview").path("insights").size()).isPositive();
  }

  @Test
  void policies_say_what_a_device_must_be() {
    var compliance = graph.value("v1.0/deviceManagement/deviceCompliancePolicies" + EXPANDED);
    var access = graph.value("v1.0/identity/conditionalAccess/policies");

    assertThat(texts(compliance, "@odata.type"))
        .contains("#microsoft.graph.windows10CompliancePolicy");
    assertThat(compliance.path(0).path("assignments").size()).isEqualTo(1);
    var rule = compliance.path(0).path("scheduledActionsForRule").path(0);
    assertThat(rule.path("scheduledActionConfigurations").path(0).path("actionType").asString())
        .isEqualTo("block");
    assertThat(texts(access, "state"))
        .containsExactly("disabled", "enabled", "enabledForReportingButNotEnforced");
    assertThat(access.path(0).path("grantControls").path("builtInControls").toString())
        .contains("compliantDevice", "domainJoinedDevice");
    assertThat(
            access
                .path(3)
                .path("conditions")
                .path("devices")
                .path("deviceFilter")
                .path("rule")
                .isString())
        .isTrue();
  }

  @Test
  void a_compliant_device_has_compliant_policies_and_the_object_says_so() {
    var one = graph.value(DEVICES + "?$top=1&" + filter("complianceState eq 'compliant'")).path(0);
    var states =
        graph.value(DEVICES + "/" + one.path("id").asString() + "/deviceCompliancePolicyStates");
    var by = filter("deviceId eq '" + one.path("azureADDeviceId").asString() + "'");

    assertThat(texts(states, "state")).containsExactly("compliant");
    assertThat(graph.value("v1.0/devices?" + by).path(0).path("isCompliant").asBoolean()).isTrue();
  }

  @Test
  void the_organization_tells_who_manages_devices() {
    var one = graph.value("v1.0/organization").path(0);

    assertThat(one.has("mobileDeviceManagementAuthority")).isFalse();
    var asked =
        graph.get(
            "v1.0/organization/"
                + one.path("id").asString()
                + "?$select=mobileDeviceManagementAuthority");
    assertThat(asked.path("mobileDeviceManagementAuthority").asString()).isEqualTo("intune");
    assertThat(error(graph.ask("v1.0/organization/x/y")).path("code").asString())
        .isEqualTo("ResourceNotFound");
  }
}
