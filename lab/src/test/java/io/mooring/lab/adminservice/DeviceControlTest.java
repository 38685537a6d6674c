package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeviceControlTest {

  private static final String DEVICES = "wmi/SMS_CombinedDeviceResources";

  private RunningSite site;
  private long device;

  @BeforeEach
  void start() {
    site = new RunningSite(200);
    device =
        site.value(DEVICES + "?$filter=CNIsOnline%20eq%20true&$top=1")
            .path(0)
            .path("ResourceID")
            .asLong();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void tell(String order) {
    site.control("POST", "devices/" + device, order);
  }

  private JsonNode row() {
    return site.value(DEVICES + "(" + device + ")").path(0);
  }

  @Test
  void a_removed_device_is_gone_from_every_class() {
    tell("{\"remove\": true}");

    assertThat(site.ask(DEVICES + "(" + device + ")").statusCode()).isEqualTo(404);
    assertThat(site.ask("v1.0/Device(" + device + ")").statusCode()).isEqualTo(404);
    assertThat(site.count(DEVICES)).isEqualTo(199);
    assertThat(site.value("wmi/SMS_Collection('SMS00001')").path(0).path("MemberCount").asInt())
        .isEqualTo(199);
    assertThat(site.controlAnswer("POST", "devices/" + device, "{\"remove\": true}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_device_goes_off_and_on() {
    site.clock.forward(Duration.ofMinutes(1));
    tell("{\"online\": false}");

    assertThat(row().path("CNIsOnline").asBoolean(true)).isFalse();
    assertThat(row().path("CNLastOfflineTime").asString())
        .isEqualTo(site.clock.instant().toString());
    assertThat(
            site.value("wmi/SMS_CN_ClientStatus(" + device + ")")
                .path(0)
                .path("OnlineStatus")
                .asInt())
        .isZero();
    tell("{\"online\": true}");
    assertThat(row().path("CNIsOnline").asBoolean()).isTrue();
  }

  @Test
  void columns_are_written_over_in_every_class() {
    tell(
        "{\"set\": {\"Name\": \"LON-NEW\", \"LastDDR\": \"0001-01-01T00:00:00Z\", \"ClientState\": 4}}");

    assertThat(row().path("Name").asString()).isEqualTo("LON-NEW");
    assertThat(row().path("LastDDR").asString()).isEqualTo("0001-01-01T00:00:00Z");
    assertThat(
            site.value(DEVICES + "?$filter=Name%20eq%20'LON-NEW'%20and%20ClientState%20eq%204")
                .size())
        .isEqualTo(1);
    assertThat(site.get("v1.0/Device(" + device + ")").path("Name").asString())
        .isEqualTo("LON-NEW");
    tell("{\"set\": {\"Name\": null}}");
    assertThat(row().path("Name").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"set\": {\"Nothing\": 1}}", "{\"set\": {\"ResourceID\": 5}}", "{\"set\": {\"Name\": 5}}",
        "{\"set\": {\"Name\": \"X\", \"LastDDR\": \"soon\"}}", "{\"online\": 1}", "{\"burn\": true}"
      })
  void an_order_that_makes_no_sense_changes_nothing(String order) {
    var before = row();

    assertThat(site.controlAnswer("POST", "devices/" + device, order).statusCode()).isEqualTo(400);
    assertThat(row()).isEqualTo(before);
  }

  @Test
  void a_device_that_is_not_there_is_404() {
    assertThat(site.controlAnswer("POST", "devices/5", "{\"online\": true}").statusCode())
        .isEqualTo(404);
    assertThat(site.controlAnswer("POST", "devices/x", "{\"online\": true}").statusCode())
        .isEqualTo(404);
  }
}
