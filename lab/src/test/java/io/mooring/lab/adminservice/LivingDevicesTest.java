package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivingDevicesTest extends AtALivingSite {

  private static final int WAKE_UP = 150;

  private Set<Long> online() {
    var rows =
        site.running.value(
            LivingSite.DEVICES + "?$select=ResourceID&$filter=CNIsOnline%20eq%20true");
    var ids = new HashSet<Long>();
    StreamSupport.stream(rows.spliterator(), false)
        .forEach(row -> ids.add(row.path("ResourceID").asLong()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "sleep"})
  void the_site_notices_a_silent_device_after_five_minutes(String power) {
    site.tell(device, "{\"power\": \"" + power + "\"}");
    var left = site.running.clock.instant();
    site.pass(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(site.online(device)).isTrue();

    site.pass(Duration.ofSeconds(2));
    assertThat(site.online(device)).isFalse();
    assertThat(site.time(device, "CNLastOfflineTime")).isEqualTo(left.plus(Duration.ofMinutes(5)));
    site.pass(Duration.ofHours(1));
    site.tell(device, "{\"power\": \"on\"}");
    assertThat(site.online(device)).isTrue();
    assertThat(site.time(device, "CNLastOnlineTime")).isEqualTo(site.running.clock.instant());
  }

  @Test
  void devices_come_and_go_of_their_own_accord() {
    var morning = online();
    site.pass(Duration.ofHours(8));
    var evening = online();

    assertThat(morning).hasSizeBetween(150, 240);
    assertThat(evening).hasSizeBetween(150, 240).isNotEqualTo(morning);
    site.pass(Duration.ofDays(60));
    assertThat(online()).hasSizeBetween(150, 240);
  }

  @Test
  void a_living_client_asks_for_policy_every_hour_and_a_sleeping_one_does_not() {
    site.pass(Duration.ofHours(30));
    assertThat(site.time(device, "LastActiveTime"))
        .isAfter(site.running.clock.instant().minus(Duration.ofMinutes(61)));

    site.tell(device, "{\"power\": \"sleep\"}");
    var slept = site.running.clock.instant();
    site.pass(Duration.ofHours(30));
    assertThat(site.time(device, "LastActiveTime")).isBeforeOrEqualTo(slept);
    site.tell(device, "{\"power\": \"on\"}");
    assertThat(site.time(device, "LastActiveTime"))
        .as("what came due meanwhile is made up for")
        .isEqualTo(site.running.clock.instant());
  }

  @Test
  void some_devices_are_switched_off_in_the_evening() {
    site.pass(Duration.ofDays(10));

    assertThat(online().stream().filter(one -> site.shutdowns(one, "power off") > 1).count())
        .isBetween(20L, 120L);
  }

  @Test
  void a_device_goes_on_of_its_own_accord_when_it_may() {
    var filter = "IsActive eq true and CNIsOnline eq true and ResourceID ne " + device;
    var other = site.device(filter);
    site.tell(other, "{\"power\": \"off\"}");
    site.pass(Duration.ofDays(3));
    assertThat(site.power(other)).isEqualTo("off");

    site.tell(other, "{\"power\": \"own\"}");
    assertThat(site.power(other)).isEqualTo("on");
  }

  @Test
  void a_sleeping_device_is_woken_and_one_that_is_off_is_not() {
    site.tell(device, "{\"power\": \"sleep\"}");
    site.pass(Duration.ofHours(1));
    var operation = site.begin(WAKE_UP, device);
    site.pass(Duration.ofSeconds(40));
    assertThat(site.online(device)).isTrue();
    assertThat(site.acknowledged(operation)).isTrue();

    site.tell(device, "{\"power\": \"off\"}");
    site.pass(Duration.ofHours(1));
    site.begin(WAKE_UP, device);
    site.pass(Duration.ofMinutes(5));
    assertThat(site.online(device)).isFalse();
  }

  @Test
  void a_few_that_are_off_of_their_own_accord_are_woken_by_their_card() {
    var before = online();
    var call = "{\"Type\": 150, \"TargetCollectionID\": \"SMSDM003\"}";
    site.running.post("wmi/SMS_ClientOperation.InitiateClientOperation", call);
    site.pass(Duration.ofSeconds(45));
    var woken = online();
    woken.removeAll(before);

    assertThat(woken).hasSizeBetween(5, 45);
    assertThat(online()).hasSizeLessThan(275);
  }

  @ParameterizedTest
  @CsvSource({
    "8,LastPolicyRequest",
    "9,LastPolicyRequest",
    "10,LastDDR",
    "12,LastHardwareScan",
    "125,CAComplianceEvalTime"
  })
  void an_operation_moves_its_own_column(int type, String column) {
    var before = site.time(device, column);
    site.begin(type, device);
    site.pass(Duration.ofSeconds(20));

    assertThat(site.time(device, column))
        .isAfter(before)
        .isBetween(site.running.clock.instant().minusSeconds(20), site.running.clock.instant());
    if (type == 125) {
      assertThat(site.running.get("v1.0/Device(" + device + ")").path("CA_ComplianceEvalTime"))
          .isEqualTo(site.row(device).path(column));
    }
  }

  @Test
  void an_operation_that_nobody_heard_expires() {
    site.tell(device, "{\"power\": \"off\"}");
    site.running.control("POST", "settings", "{\"operationLifetime\": \"PT2H\"}");
    var operation = site.begin(8, device);
    site.pass(Duration.ofHours(1));
    assertThat(site.status(operation).path("IsExpired").asBoolean(true)).isFalse();
    site.pass(Duration.ofHours(2));
    assertThat(site.status(operation).path("IsExpired").asBoolean()).isTrue();

    site.tell(device, "{\"power\": \"on\"}");
    site.pass(Duration.ofMinutes(1));
    assertThat(site.acknowledged(operation)).isFalse();
  }

  @Test
  void an_operation_names_its_targets_by_key_where_the_site_does() {
    var operation = site.begin(8, device);
    var path = "wmi/SMS_ClientOperation(" + operation + ")";
    var targets = site.running.value(path).path(0).path("TargetResourceIDs");
    assertThat(targets.path(0).asLong()).isEqualTo(device);
    assertThat(
            site.running
                .value("wmi/SMS_ClientOperation")
                .path(0)
                .path("TargetResourceIDs")
                .isNull())
        .isTrue();

    site.running.control("POST", "settings", "{\"namesTargets\": false}");
    assertThat(site.running.value(path).path(0).path("TargetResourceIDs").isNull()).isTrue();
  }
}
