package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RecordsTest {

  private static final List<String> HARDWARE = List.of("SerialNumber", "SMBIOSGUID", "MACAddress");

  @TempDir private Path data;

  private LivingSite site;
  private long device;
  private JsonNode before;

  @BeforeEach
  void start() {
    site = new LivingSite(data, LivingSite.START);
    device = site.deviceThatIsOn();
    before = site.row(device);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private long newRecord(String order) {
    return site.tell(device, order).path("newResourceId").asLong();
  }

  private long last(String set, String key) {
    return site.running
        .value(set + "?$top=1&$orderby=" + key + "%20desc")
        .path(0)
        .path(key)
        .asLong();
  }

  @Test
  void a_reimaged_computer_has_a_new_record_and_its_old_client_is_silent() {
    var renewed = newRecord("{\"reimage\": true}");
    var now = site.row(renewed);

    assertThat(renewed).isGreaterThan(device).isEqualTo(last("wmi/SMS_R_System", "ResourceId"));
    assertThat(now.path("Name")).isEqualTo(before.path("Name"));
    assertThat(HARDWARE).allSatisfy(of -> assertThat(now.path(of)).isEqualTo(before.path(of)));
    assertThat(now.path("SMSID").asString())
        .startsWith("GUID:")
        .isNotEqualTo(before.path("SMSID").asString());
    assertThat(site.online(renewed)).isTrue();
    assertThat(site.row(device).path("IsObsolete").asBoolean()).isTrue();
    assertThat(
            site.running.value("wmi/SMS_R_System(" + device + ")").path(0).path("Obsolete").asInt())
        .isEqualTo(1);
    site.pass(Duration.ofMinutes(6));
    assertThat(site.online(device)).isFalse();
    assertThat(site.acknowledged(site.begin(8, device))).isFalse();
    var operation = site.begin(8, renewed);
    site.pass(Duration.ofSeconds(10));
    assertThat(site.acknowledged(operation)).isTrue();
  }

  @Test
  void a_new_record_has_no_past() {
    var renewed = newRecord("{\"reimage\": true}");
    var born = site.running.clock.instant();
    var now = site.row(renewed);

    assertThat(now.path("CNLastOnlineTime").asString()).isEqualTo(born.toString());
    assertThat(now.path("CNLastOfflineTime").isNull()).isTrue();
    assertThat(site.time(renewed, "LastHardwareScan")).isEqualTo(born);
    assertThat(site.inventoriedBoot(renewed)).isEqualTo(born);
    assertThat(site.events(renewed, "").size()).isZero();
  }

  @Test
  void a_new_record_is_in_every_class_and_count() {
    var all = site.running.count("wmi/SMS_R_System");
    var renewed = newRecord("{\"reimage\": true}");

    assertThat(site.running.count("wmi/SMS_R_System")).isEqualTo(all + 1);
    assertThat(
            site.running
                .value("wmi/SMS_Collection('SMS00001')")
                .path(0)
                .path("MemberCount")
                .asLong())
        .isEqualTo(all + 1);
    assertThat(last("v1.0/Device", "MachineId")).isEqualTo(renewed);
    for (var path :
        List.of(
            "wmi/SMS_FullCollectionMembership?$filter=ResourceID%20eq%20" + renewed,
            "wmi/SMS_G_System_COMPUTER_SYSTEM?$filter=ResourceID%20eq%20" + renewed,
            "wmi/SMS_AppDeploymentAssetDetails?$filter=MachineID%20eq%20" + renewed,
            "wmi/SMS_R_System?$filter=ResourceId%20gt%20" + (renewed - 1))) {
      assertThat(site.running.value(path).size()).as(path).isPositive();
    }
    assertThat(newRecord("{\"duplicate\": true}")).isGreaterThan(renewed);
  }

  @Test
  void a_replaced_computer_keeps_name_and_user_and_nothing_of_its_hardware() {
    var renewed = newRecord("{\"replace\": true}");
    var now = site.row(renewed);

    assertThat(now.path("Name")).isEqualTo(before.path("Name"));
    assertThat(now.path("PrimaryUser")).isEqualTo(before.path("PrimaryUser"));
    assertThat(HARDWARE).allSatisfy(of -> assertThat(now.path(of)).isNotEqualTo(before.path(of)));
    assertThat(now.path("SMSID")).isNotEqualTo(before.path("SMSID"));
    assertThat(site.row(device).path("IsObsolete").asBoolean(true)).isFalse();
    assertThat(site.power(device)).isEqualTo("off");
  }

  @Test
  void a_duplicate_has_the_same_hardware_and_no_client() {
    var second = site.row(newRecord("{\"duplicate\": true}"));

    assertThat(second.path("Name")).isEqualTo(before.path("Name"));
    assertThat(second.path("SMBIOSGUID")).isEqualTo(before.path("SMBIOSGUID"));
    assertThat(second.path("IsClient").asBoolean(true)).isFalse();
    assertThat(second.path("SMSID").isNull()).isTrue();
    assertThat(site.online(device)).isTrue();
  }

  @Test
  void a_renamed_device_has_its_name_everywhere() {
    site.tell(device, "{\"rename\": \"PC-NEW\"}");

    assertThat(site.row(device).path("Name").asString()).isEqualTo("PC-NEW");
    assertThat(site.running.get("v1.0/Device(" + device + ")").path("Name").asString())
        .isEqualTo("PC-NEW");
    var found = site.running.value("wmi/SMS_R_System?$filter=Name%20eq%20'PC-NEW'");
    assertThat(found.path(0).path("DistinguishedName").asString()).startsWith("CN=PC-NEW,");
    var renewed = newRecord("{\"reimage\": true}");
    assertThat(site.row(renewed).path("Name").asString()).isEqualTo("PC-NEW");
  }

  @Test
  void a_removed_device_may_return() {
    site.tell(device, "{\"remove\": true}");
    assertThat(site.running.ask(LivingSite.DEVICES + "(" + device + ")").statusCode())
        .isEqualTo(404);

    site.tell(device, "{\"return\": true}");
    assertThat(site.row(device).path("SMSID")).isEqualTo(before.path("SMSID"));
    assertThat(site.online(device)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"power\": \"high\"}",
        "{\"reimage\": false}",
        "{\"rename\": \"\"}",
        "{\"stubborn\": 1}",
        "{\"rename\": \"X\", \"power\": 5}"
      })
  void what_makes_no_sense_changes_nothing(String order) {
    assertThat(site.running.controlAnswer("POST", "devices/" + device, order).statusCode())
        .isEqualTo(400);
    assertThat(site.row(device)).isEqualTo(before);
  }

  @Test
  void only_a_client_can_be_reimaged() {
    var second = newRecord("{\"duplicate\": true}");

    assertThat(
            site.running
                .controlAnswer("POST", "devices/" + second, "{\"reimage\": true}")
                .statusCode())
        .isEqualTo(400);
  }
}
