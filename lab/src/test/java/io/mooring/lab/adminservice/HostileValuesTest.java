package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text that a device or a site can set can be made hostile, and is answered as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileValuesTest {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Path data;
  private RunningSite site;
  private long device;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder;
    site = opened();
    device =
        site.value("wmi/SMS_UserMachineRelationship?$top=1").path(0).path("ResourceID").asLong();
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private RunningSite opened() {
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    return new RunningSite(SiteSettings.of(RunningSite.withCertificates(data), 200, 1), clock);
  }

  static String[] texts() {
    return new String[] {
      "<script>alert(1)</script>",
      "\"'><svg onload=alert(1)>",
      "half \ud800 a pair",
      "\udc00",
      "nothing \0 after",
      "\u202eright to left\u2066",
      "line\r\nbreak\tand \u0085\u2028",
      "",
      "x".repeat(65_536),
      "12"
    };
  }

  private static String order(String how, String column, String text) {
    return JSON.writeValueAsString(Map.of(how, Map.of(column, text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_device_says_any_text(String text) {
    site.control("POST", "devices/" + device, order("set", "Name", text));

    var answer = site.ask(DEVICES + "(" + device + ")");
    assertThat(answer.body()).isASCII();
    assertThat(RunningSite.json(answer).path("value").path(0).path("Name").asString())
        .isEqualTo(text);
  }

  @Test
  void texts_are_as_they_were_when_the_site_is_opened_again() {
    var texts = JSON.writeValueAsString(Map.of("set", Map.of("MACAddresses", texts())));
    site.control("POST", "devices/" + device, texts);
    site.close();
    site = opened();

    assertThat(site.value("wmi/SMS_R_System(" + device + ")").path(0).path("MACAddresses"))
        .map(JsonNode::asString)
        .containsExactly(texts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999900Z"})
  void a_device_says_any_date(String date) {
    site.control("POST", "devices/" + device, order("set", "LastDDR", date));

    assertThat(site.value(DEVICES + "(" + device + ")").path(0).path("LastDDR").asString())
        .isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"17\"",
        "true",
        "1.5",
        "123456789012345678901234567890",
        "[1,\"two\",null]",
        "{\"deep\":{\"er\":null}}",
        "null"
      })
  void a_column_may_hold_what_its_type_forbids(String value) {
    site.control(
        "POST", "devices/" + device, "{\"raw\": {\"ClientState\": " + value + ", \"Name\": 5}}");

    var row = site.value(DEVICES + "(" + device + ")").path(0);
    assertThat(row.path("ClientState")).isEqualTo(JSON.readTree(value));
    assertThat(row.path("Name").asInt()).isEqualTo(5);
    assertThat(site.value(DEVICES + "?$filter=ClientState%20ge%200&$orderby=Name").size())
        .isPositive();
  }

  @Test
  void users_applications_addresses_and_events_take_texts_too() {
    var path = "devices/" + device;
    site.control("POST", path, order("set", "UniqueUserName", "<b>user"));
    site.control("POST", path, order("set", "AppName", "<b>app"));
    site.control("POST", path, order("set", "Message", "<b>event"));

    var machine = "?$filter=MachineID%20eq%20" + device;
    var resource = "?$filter=ResourceID%20eq%20" + device;
    assertThat(first("wmi/SMS_UserMachineRelationship" + resource, "UniqueUserName"))
        .isEqualTo("<b>user");
    assertThat(first("wmi/SMS_AppDeploymentAssetDetails" + machine, "AppName")).isEqualTo("<b>app");
    assertThat(first("v1.0/Device(" + device + ")/Events", "Message")).isEqualTo("<b>event");
  }

  private String first(String path, String column) {
    return site.value(path).path(0).path(column).asString();
  }

  @Test
  void the_site_and_its_collections_say_any_text() {
    site.control("POST", "site", "{\"name\": \"<i>\", \"code\": \"\\ud800\", \"version\": \"\"}");
    site.control(
        "POST",
        "rows",
        "{\"class\": \"SMS_Collection\", \"key\": \"PS100041\", \"set\": {\"Name\": \"<u>\"},"
            + " \"raw\": {\"MemberCount\": \"many\"}}");

    assertThat(first("wmi/SMS_Site", "SiteName")).isEqualTo("<i>");
    assertThat(first("wmi/SMS_Site", "SiteCode")).isEqualTo("\ud800");
    assertThat(first("wmi/SMS_Site", "Version")).isEmpty();
    var laptops = site.value("wmi/SMS_Collection('PS100041')").path(0);
    assertThat(laptops.path("Name").asString()).isEqualTo("<u>");
    assertThat(laptops.path("MemberCount").asString()).isEqualTo("many");
    assertThat(first("wmi/SMS_Collection('PS100042')", "Name")).isEqualTo("Windows 11");
  }

  @Test
  void all_operations_may_have_been_created_by_anyone() {
    site.post(
        "wmi/SMS_ClientOperation.InitiateClientOperation",
        "{\"Type\": 8, \"TargetResourceIDs\": [" + device + "]}");
    site.control(
        "POST", "rows", "{\"class\": \"SMS_ClientOperation\", \"set\": {\"CreatedBy\": \"<a>\"}}");

    assertThat(first("wmi/SMS_ClientOperation", "CreatedBy")).isEqualTo("<a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"class\": \"SMS_Nothing\", \"set\": {\"Name\": \"x\"}}",
        "{\"class\": \"SMS_Collection\", \"set\": {\"Nothing\": \"x\"}}",
        "{\"class\": \"SMS_Collection\", \"set\": {\"Name\": 5}}",
        "{\"class\": \"SMS_R_System\", \"set\": {\"Name\": \"x\"}}",
        "{\"class\": \"SMS_Collection\", \"burn\": {}}"
      })
  void an_order_that_makes_no_sense_is_refused(String order) {
    assertThat(site.controlAnswer("POST", "rows", order).statusCode()).isEqualTo(400);
  }
}
