package io.mooring.lab.graph;

import static io.mooring.lab.graph.RunningGraph.BETA_DEVICES;
import static io.mooring.lab.graph.RunningGraph.DEVICES;
import static io.mooring.lab.graph.RunningGraph.error;
import static io.mooring.lab.graph.RunningGraph.filter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ManagedDevicesTest extends AtGraph {

  private static final String NEVER = "0001-01-01T00:00:00Z";

  private long count() {
    return Long.parseLong(graph.ask(DEVICES + "/$count").body());
  }

  private JsonNode first(String filter) {
    var rows = graph.value(BETA_DEVICES + "?$top=1&" + filter(filter));
    assertThat(rows.size()).as(filter).isEqualTo(1);
    return rows.path(0);
  }

  @Test
  void pages_lead_to_the_end_and_no_device_comes_twice() {
    var pages = graph.pages(DEVICES + "?$top=70&$count=true&$select=id,deviceName");
    var ids = new HashSet<String>();
    pages.forEach(page -> page.path("value").forEach(row -> ids.add(row.path("id").asString())));

    assertThat(pages.getFirst().path("@odata.count").asLong())
        .isEqualTo(count())
        .isEqualTo(ids.size());
    assertThat(pages.get(1).has("@odata.count")).isFalse();
    assertThat(pages).hasSize((int) ((count() + 69) / 70));
    assertThat(pages.getFirst().path("@odata.nextLink").asString())
        .contains("$skiptoken=", "$select=id%2CdeviceName");
  }

  @Test
  void a_page_has_a_thousand_devices_unless_fewer_are_asked_for() {
    graph.close();
    graph = new RunningGraph(folder, 4000);

    assertThat(graph.value(DEVICES + "?$select=id").size()).isEqualTo(1000);
    assertThat(graph.value(DEVICES + "?$select=id&$top=5000").size()).isEqualTo(1000);
    assertThat(graph.value(DEVICES + "?$skip=10").size()).isZero();
  }

  @Test
  void every_agent_and_every_way_to_enrol_is_there() {
    var agents = new TreeMap<String, Integer>();
    var kinds = new HashSet<String>();
    for (var row : graph.rows(DEVICES)) {
      agents.merge(row.path("managementAgent").asString(), 1, Integer::sum);
      kinds.add(row.path("deviceEnrollmentType").asString());
    }

    assertThat(agents.keySet())
        .containsExactly("configurationManagerClient", "configurationManagerClientMdm", "mdm");
    assertThat(agents.get("configurationManagerClientMdm")).isBetween(SIZE / 3, SIZE * 2 / 5);
    assertThat(kinds)
        .contains("windowsCoManagement", "windowsAzureADJoin", "userEnrollment", "unknown");
  }

  @Test
  void v1_lacks_two_of_the_seven_sliders() {
    var id = first("managementAgent eq 'configurationManagerClientMdm'").path("id").asString();
    var v1 = graph.get(DEVICES + "/" + id);
    var beta = graph.get(BETA_DEVICES + "/" + id);

    assertThat(v1.path("configurationManagerClientEnabledFeatures").propertyNames())
        .containsExactly(
            "inventory",
            "modernApps",
            "resourceAccess",
            "deviceConfiguration",
            "compliancePolicy",
            "windowsUpdateForBusiness");
    assertThat(beta.path("configurationManagerClientEnabledFeatures").propertyNames())
        .hasSize(8)
        .contains("endpointProtection", "officeApps");
    assertThat(v1.has("joinType")).isFalse();
    assertThat(beta.path("@odata.type").asString())
        .isEqualTo("#microsoft.graph.windowsManagedDevice");
    assertThat(beta.path("configurationManagerClientInformation").propertyNames())
        .contains("clientIdentifier", "clientVersion");
  }

  @Test
  void only_clients_have_what_is_said_of_clients() {
    var alone = first("managementAgent eq 'mdm'");

    assertThat(alone.path("configurationManagerClientEnabledFeatures").isNull()).isTrue();
    assertThat(alone.path("configurationManagerClientHealthState").isNull()).isTrue();
    assertThat(alone.path("deviceActionResults").isArray()).isTrue();
  }

  @Test
  void some_properties_are_true_only_of_one_device_that_is_asked_for() {
    var row = first("operatingSystem eq 'Windows' and managementAgent eq 'mdm'");
    var one = BETA_DEVICES + "/" + row.path("id").asString();

    assertThat(row.path("physicalMemoryInBytes").asLong()).isZero();
    assertThat(graph.get(one).path("physicalMemoryInBytes").asLong()).isZero();
    assertThat(
            graph
                .get(one + "?$select=id,physicalMemoryInBytes")
                .path("physicalMemoryInBytes")
                .asLong())
        .isPositive();
    assertThat(row.path("hardwareInformation").path("osBuildNumber").isNull()).isTrue();
    assertThat(
            graph
                .get(one + "?$select=hardwareInformation")
                .path("hardwareInformation")
                .path("osBuildNumber")
                .asString())
        .startsWith("10.0.");
  }

  @Test
  void syncs_move_on_with_the_clock_and_can_be_asked_for() {
    var before = filter("lastSyncDateTime gt " + RunningGraph.NOW);
    assertThat(graph.value(DEVICES + "?" + before).size()).isZero();

    graph.pass(Duration.ofHours(9));

    var synced = graph.rows(DEVICES + "?$select=lastSyncDateTime&" + before);
    assertThat(synced.size()).isGreaterThan((int) (count() / 2));
    assertThat(synced)
        .allSatisfy(row ->
            assertThat(Instant.parse(row.path("lastSyncDateTime").asString()))
                .isAfter(RunningGraph.NOW));
    assertThat(synced.size()).isLessThan((int) count());
  }

  @Test
  void a_device_that_never_checked_in_has_the_first_date_there_is() {
    var never = graph.rows(DEVICES + "?" + filter("lastSyncDateTime lt 0002-01-01T00:00:00Z"));

    assertThat(never).isNotEmpty();
    assertThat(never)
        .allSatisfy(row -> {
          assertThat(row.path("lastSyncDateTime").asString()).isEqualTo(NEVER);
          assertThat(row.path("complianceState").asString()).isEqualTo("unknown");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lastSyncDateTime ge 2026-01-01T00:00:00Z",
        "lastSyncDateTime eq 2026-01-01T00:00:00Z",
        "userId eq 'x'",
        "nothing eq 'x'",
        "deviceName eq 'a' or serialNumber eq 'b'",
        "startswith(deviceName,'a')",
        "not deviceName eq 'a'",
        "deviceName eq",
        "deviceName eq 'a' and",
        "joinType eq 'unknown'",
        "(deviceName eq 'a'"
      })
  void what_no_text_names_is_no_filter(String text) {
    var answer = graph.ask(DEVICES + "?" + filter(text));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(error(answer).path("code").asString()).isEqualTo("BadRequest");
  }

  @Test
  void a_filter_may_name_values_of_one_property() {
    var two =
        graph.rows(
            DEVICES
                + "?$select=complianceState&"
                + filter("complianceState eq 'compliant' or complianceState eq 'configManager'"));

    assertThat(two).hasSizeGreaterThan(10);
    assertThat(two.stream().map(row -> row.path("complianceState").asString()).distinct())
        .containsExactlyInAnyOrder("compliant", "configManager");
  }

  @Test
  void an_entra_id_is_asked_for_without_counting() {
    var id = first("managementAgent eq 'mdm'").path("azureADDeviceId").asString();
    var by = filter("azureADDeviceId eq '" + id + "'");

    assertThat(graph.value(DEVICES + "?" + by).size()).isEqualTo(1);
    assertThat(graph.ask(DEVICES + "?$count=true&" + by).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$select=nothing", "$orderby=deviceName", "$expand=deviceName", "$top=x"})
  void what_is_not_known_is_refused(String option) {
    var answer = graph.ask(DEVICES + "?" + option);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error(answer).path("innerError").propertyNames())
        .containsExactly("date", "request-id", "client-request-id");
  }

  @Test
  void a_select_leaves_nothing_else() {
    var row = graph.value(DEVICES + "?$top=1&$select=deviceName,serialNumber").path(0);

    assertThat(row.propertyNames()).containsExactlyInAnyOrder("deviceName", "serialNumber");
  }

  @Test
  void an_id_leads_to_one_device_and_a_wrong_one_to_none() {
    var rows = graph.rows(DEVICES + "?$top=400&$select=id,deviceName");
    for (var row : List.of(rows.getFirst(), rows.getLast())) {
      var one = graph.get(DEVICES + "/" + row.path("id").asString());
      assertThat(one.path("deviceName")).isEqualTo(row.path("deviceName"));
    }

    var wrong = graph.ask(DEVICES + "/00000000-0000-4000-a000-000000000000");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(error(wrong).path("code").asString()).isEqualTo("ResourceNotFound");
    assertThat(graph.ask(DEVICES + "/x/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void a_filter_on_two_properties_holds_for_both() {
    var rows =
        graph.rows(
            DEVICES + "?" + filter("operatingSystem eq 'iOS' and contains(deviceName,'iPhone')"));

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.path("operatingSystem").asString()).isEqualTo("iOS");
          assertThat(row.path("managedDeviceOwnerType").asString()).isEqualTo("personal");
        });
  }
}
