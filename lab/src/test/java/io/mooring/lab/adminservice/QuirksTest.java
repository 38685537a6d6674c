package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuirksTest {

  private RunningSite site;
  private long first;

  @BeforeAll
  void start() {
    site = new RunningSite(500);
    first = site.value("wmi/SMS_R_System?$top=1").path(0).path("ResourceId").asLong();
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "wmi/SMS_R_System,ResourceId",
    "wmi/SMS_CombinedDeviceResources,ResourceID",
    "wmi/SMS_CN_ClientStatus,ResourceID",
    "wmi/SMS_Client_ComanagementState,MachineId",
    "wmi/SMS_FullCollectionMembership,ResourceID",
    "wmi/SMS_UserMachineRelationship,ResourceID",
    "wmi/SMS_G_System_OPERATING_SYSTEM,ResourceID",
    "v1.0/Device,MachineId"
  })
  void keys_are_written_as_each_class_does(String set, String key) {
    assertThat(site.value(set + "?$top=1").path(0).propertyNames()).contains(key);
  }

  @Test
  void a_row_by_key_is_still_wrapped_on_the_wmi_route() {
    var answer = site.get("wmi/SMS_R_System(" + first + ")");

    assertThat(answer.path("value").size()).isEqualTo(1);
    assertThat(answer.path("value").path(0).path("ResourceId").asLong()).isEqualTo(first);
    assertThat(answer.path("@odata.context").asString()).endsWith("wmi/$metadata#SMS_R_System");
  }

  @Test
  void a_row_by_key_is_bare_on_the_versioned_route() {
    var answer = site.get("v1.0/Device(" + first + ")");

    assertThat(answer.path("MachineId").asLong()).isEqualTo(first);
    assertThat(answer.propertyNames()).doesNotContain("value", "__CLASS");
  }

  @Test
  void lazy_columns_are_only_filled_by_key() {
    var listed =
        site.value("wmi/SMS_Collection?$filter=CollectionID eq 'SMS00001'".replace(" ", "%20"))
            .path(0);
    var alone = site.value("wmi/SMS_Collection('SMS00001')").path(0);

    assertThat(listed.path("CollectionRules").isNull()).isTrue();
    assertThat(listed.path("__LAZYPROPERTIES").toString()).contains("CollectionRules");
    assertThat(alone.path("CollectionRules").path(0).path("RuleName").asString())
        .isEqualTo("All Systems");
  }

  @Test
  void rows_of_the_wmi_route_carry_the_system_keys() {
    var row = site.value("wmi/SMS_R_System?$top=1").path(0);

    assertThat(row.propertyNames())
        .contains(
            "@odata.etag",
            "__LAZYPROPERTIES",
            "__GENUS",
            "__CLASS",
            "__SUPERCLASS",
            "__DYNASTY",
            "__RELPATH",
            "__PROPERTY_COUNT",
            "__DERIVATION",
            "__SERVER",
            "__NAMESPACE",
            "__PATH",
            "__QUALIFIER_SECURITYVERBS");
    assertThat(row.path("@odata.etag").asString()).isEqualTo(Long.toString(first));
  }

  @Test
  void a_composite_key_names_its_columns() {
    var path = "wmi/SMS_FullCollectionMembership(CollectionID='SMS00001',ResourceID=" + first + ")";

    assertThat(site.value(path).path(0).path("ResourceID").asLong()).isEqualTo(first);
  }

  @Test
  void a_key_may_be_a_segment() {
    assertThat(site.value("wmi/SMS_R_System/" + first).size()).isEqualTo(1);
    assertThat(site.value("wmi/SMS_Collection/SMS00001").size()).isEqualTo(1);
  }

  @Test
  void the_wmi_route_does_not_care_for_case_and_the_versioned_one_does() {
    assertThat(site.value("wmi/sms_r_system(" + first + ")").size()).isEqualTo(1);
    assertThat(site.ask("v1.0/device").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wmi/SMS_Nothing", "v1.0/Nothing", "wmi/SMS_R_System(1)", "wmi/SMS_R_System/1",
        "wmi/SMS_Collection('NONE0001')", "v1.0/Device(1)", "v2/Device", "wmi/SMS_R_System/1/Name",
        "wmi/SMS_Nothing/$count", "wmi/SMS_Nothing.DoIt"
      })
  void what_is_not_there_is_404_with_an_error_body(String path) {
    var answer = site.ask(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RunningSite.json(answer).path("error").path("message").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wmi/SMS_R_System('x')",
        "wmi/SMS_R_System()",
        "wmi/SMS_R_System(1,2)",
        "wmi/SMS_Collection(SMS00001)",
        "wmi/SMS_FullCollectionMembership(1)",
        "wmi/SMS_FullCollectionMembership(ResourceID=1)",
        "wmi/SMS_R_System/abc",
        "wmi/SMS_R_System(null)",
        "wmi/SMS_R_System(1)?$filter=Client%20eq%201"
      })
  void a_key_that_cannot_be_one_is_400(String path) {
    assertThat(site.ask(path).statusCode()).isEqualTo(400);
  }

  @Test
  void a_method_without_a_json_body_is_400() {
    assertThat(site.post("wmi/SMS_ClientOperation.InitiateClientOperation", "").statusCode())
        .isEqualTo(400);
    assertThat(site.post("wmi/SMS_ClientOperation.InitiateClientOperation", "[]").statusCode())
        .isEqualTo(400);
  }

  @Test
  void every_class_has_rows_or_waits_for_operations() {
    for (var set : site.value("wmi/")) {
      var name = set.path("name").asString();
      if (!name.startsWith("SMS_ClientOperation")) {
        assertThat(site.value("wmi/" + name + "?$top=3").size()).as(name).isPositive();
      }
    }
    assertThat(site.value("v1.0/AdministrationServiceInformation").size()).isEqualTo(1);
  }
}
