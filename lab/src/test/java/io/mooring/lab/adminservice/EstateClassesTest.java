package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EstateClassesTest {

  private static final String APPLICATIONS = "wmi/SMS_AppDeploymentAssetDetails";

  private RunningSite site;

  @BeforeEach
  void start() {
    site = new RunningSite(300);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private JsonNode applications(long device) {
    return site.value(APPLICATIONS + "?$filter=MachineID%20eq%20" + device);
  }

  @Test
  void every_client_has_a_few_applications() {
    for (var row : site.value("wmi/SMS_R_System?$top=30&$filter=Client%20eq%201")) {
      assertThat(applications(row.path("ResourceId").asLong()).size()).isBetween(3, 6);
    }
    assertThat(site.value(APPLICATIONS + "?$top=1").path(0).propertyNames())
        .contains(
            "AppName",
            "AssignmentID",
            "DTCI",
            "MachineName",
            "EnforcementState",
            "AppStatusType",
            "DeploymentIntent",
            "UserName",
            "CollectionID");
  }

  @Test
  void an_evaluation_changes_one_application_on_some_devices_and_nothing_on_others() {
    var devices = new ArrayList<Long>();
    var filter = RunningSite.encoded("CNIsOnline eq true");
    site.value("wmi/SMS_CombinedDeviceResources?$top=40&$filter=" + filter)
        .forEach(row -> devices.add(row.path("ResourceID").asLong()));
    var before = devices.stream().map(this::applications).toList();
    site.post(
        "wmi/SMS_ClientOperation.InitiateClientOperation",
        "{\"Type\": 13, \"TargetResourceIDs\": " + devices + "}");
    site.clock.forward(Duration.ofSeconds(30));
    var changed = 0;
    for (var i = 0; i < devices.size(); i++) {
      changed += differences(before.get(i), applications(devices.get(i)));
    }

    assertThat(changed).isBetween(5, 30);
  }

  private static int differences(JsonNode before, JsonNode after) {
    var count = 0;
    for (var i = 0; i < before.size(); i++) {
      count += before.path(i).equals(after.path(i)) ? 0 : 1;
    }
    assertThat(count).isLessThanOrEqualTo(1);
    return count;
  }

  @Test
  void some_servers_are_domain_controllers() {
    var filter = RunningSite.encoded("DomainRole ge 4");
    var controllers = site.value("wmi/SMS_G_System_COMPUTER_SYSTEM?$filter=" + filter);

    assertThat(controllers.size()).isBetween(1, 5);
    for (var controller : controllers) {
      assertThat(controller.path("Name").asString()).contains("-DC-");
      var discovered =
          site.value("wmi/SMS_R_System(" + controller.path("ResourceID") + ")").path(0);
      assertThat(discovered.path("DistinguishedName").asString()).contains("OU=Domain Controllers");
    }
    var roles = RunningSite.encoded("DomainRole eq 3 or DomainRole eq 1");
    assertThat(site.value("wmi/SMS_G_System_COMPUTER_SYSTEM?$filter=" + roles).size())
        .isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS100046", "PS100047"})
  void a_few_devices_are_worth_protecting(String collection) {
    var filter = RunningSite.encoded("CollectionID eq '" + collection + "'");
    var page = "wmi/SMS_FullCollectionMembership?$orderby=ResourceID&$top=2&$filter=" + filter;
    var members = site.value(page);

    assertThat(members.size()).isEqualTo(2);
    var last = members.path(1).path("ResourceID").asLong();
    assertThat(last).isGreaterThan(members.path(0).path("ResourceID").asLong());
    var next = site.value(page + RunningSite.encoded(" and ResourceID gt " + last));
    assertThat(next.path(0).path("ResourceID").asLong(Long.MAX_VALUE)).isGreaterThan(last);
    var count = site.value("wmi/SMS_Collection('" + collection + "')").path(0);
    assertThat(count.path("MemberCount").asInt()).isBetween(2, 20);
  }
}
