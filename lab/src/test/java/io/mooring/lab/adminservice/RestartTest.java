package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartTest extends AtALivingSite {

  private static final int RESTART = 17;
  private static final Duration COUNTDOWN = Duration.ofMinutes(90);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONGEST_BOOT = Duration.ofMinutes(8);

  private long restarts() {
    return site.shutdowns(device, "restart");
  }

  @Test
  void a_client_acknowledges_and_restarts_after_its_countdown() {
    var boot = site.inventoriedBoot(device);
    var operation = site.begin(RESTART, device);
    site.pass(SHORT);

    assertThat(site.acknowledged(operation)).isTrue();
    assertThat(site.events(device, 20005).size()).isEqualTo(1);
    site.pass(COUNTDOWN.minus(SHORT));
    assertThat(site.power(device)).isEqualTo("on");
    assertThat(restarts()).isZero();
    site.pass(SHORT);
    assertThat(site.power(device)).isEqualTo("off");
    assertThat(restarts()).as("an event waits until the device is there again").isZero();
    site.pass(LONGEST_BOOT);
    assertThat(site.power(device)).isEqualTo("on");
    assertThat(restarts()).isEqualTo(1);
    assertThat(site.inventoriedBoot(device)).as("before the next inventory").isEqualTo(boot);
  }

  @Test
  void the_new_boot_shows_with_the_next_inventory() {
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    var after = site.running.clock.instant();
    site.begin(12, device);
    site.pass(Duration.ofSeconds(30));

    assertThat(site.inventoriedBoot(device))
        .isBetween(after.minus(LONGEST_BOOT), after)
        .isEqualTo(Instant.parse(site.state(device).path("lastBoot").asString()));
  }

  @Test
  void inventory_comes_within_a_week_by_itself() {
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    var after = site.running.clock.instant();
    site.pass(Duration.ofDays(7));

    assertThat(site.inventoriedBoot(device)).isBetween(after.minus(LONGEST_BOOT), after);
  }

  @Test
  void the_site_does_not_notice_a_short_boot_and_notices_a_long_one() {
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(SHORT));
    assertThat(site.power(device)).isEqualTo("off");
    assertThat(site.online(device)).isTrue();

    var seen = site.time(device, "CNLastOnlineTime");
    site.pass(Duration.ofMinutes(6));
    var slow = site.power(device).equals("off");
    assertThat(site.online(device)).isEqualTo(!slow);
    site.pass(LONGEST_BOOT);
    assertThat(site.online(device)).isTrue();
    assertThat(site.time(device, "CNLastOnlineTime").equals(seen)).isEqualTo(!slow);
  }

  @Test
  void a_few_devices_take_longer_than_the_site_waits() {
    var collection = "{\"Type\": 17, \"TargetCollectionID\": \"SMSDM003\"}";
    site.running.post("wmi/SMS_ClientOperation.InitiateClientOperation", collection);
    site.pass(COUNTDOWN.plus(Duration.ofMinutes(5).plusSeconds(30)));
    var gone =
        "?$filter="
            + RunningSite.encoded(
                "CNIsOnline eq false and CNLastOfflineTime gt "
                    + site.running.clock.instant().minusSeconds(60));

    assertThat(site.running.value(LivingSite.DEVICES + gone).size()).isBetween(5, 60);
  }

  @Test
  void sleep_does_not_pause_the_countdown() {
    site.begin(RESTART, device);
    site.pass(SHORT);
    site.tell(device, "{\"power\": \"sleep\"}");
    site.pass(COUNTDOWN.plusHours(2));
    assertThat(site.power(device)).isEqualTo("asleep");
    assertThat(site.state(device).path("restartDue").isString()).isTrue();

    site.tell(device, "{\"power\": \"on\"}");
    var woken = site.running.clock.instant();
    site.pass(LONGEST_BOOT.plus(SHORT));
    assertThat(restarts()).isEqualTo(1);
    assertThat(site.events(device, 1074).path(0).path("TimeCreated").asString())
        .isEqualTo(woken.plus(SHORT).toString());
  }

  @Test
  void an_offline_device_begins_its_countdown_when_it_is_back() {
    site.tell(device, "{\"power\": \"off\"}");
    var operation = site.begin(RESTART, device);
    site.pass(Duration.ofHours(5));
    assertThat(site.acknowledged(operation)).isFalse();
    assertThat(site.status(operation).path("OfflineClients").asInt()).isEqualTo(1);

    site.tell(device, "{\"power\": \"on\"}");
    site.pass(COUNTDOWN);
    assertThat(site.acknowledged(operation)).isTrue();
    assertThat(restarts()).isZero();
    site.pass(LONGEST_BOOT.plus(SHORT));
    assertThat(restarts()).isEqualTo(1);
  }

  @Test
  void switching_off_is_written_as_another_type_of_the_same_event() {
    site.tell(device, "{\"power\": \"off\"}");
    site.pass(SHORT);
    assertThat(site.shutdowns(device, "power off")).as("not sent yet").isZero();

    site.tell(device, "{\"power\": \"on\"}");
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    assertThat(site.shutdowns(device, "power off")).isEqualTo(1);
    assertThat(restarts()).isEqualTo(1);
    site.tell(device, "{\"power\": \"sleep\"}");
    site.tell(device, "{\"power\": \"on\"}");
    assertThat(site.events(device, 1074).size()).as("sleep ends no Windows").isEqualTo(2);
  }

  @Test
  void a_stubborn_device_acknowledges_and_never_restarts() {
    site.tell(device, "{\"stubborn\": true}");
    var operation = site.begin(RESTART, device);
    site.pass(Duration.ofDays(10));

    assertThat(site.acknowledged(operation)).isTrue();
    assertThat(site.events(device, 20005).size()).isEqualTo(1);
    assertThat(restarts()).isZero();
    assertThat(site.inventoriedBoot(device)).isBefore(LivingSite.START.plusSeconds(1));
  }

  @Test
  void a_restart_that_was_cannot_be_undone_by_what_comes_later() {
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    var boot = site.state(device).path("lastBoot");
    site.tell(device, "{\"stubborn\": true}");
    site.running.control("POST", "settings", "{\"restartCountdown\": \"PT10H\"}");
    site.pass(SHORT);

    assertThat(restarts()).isEqualTo(1);
    assertThat(site.state(device).path("lastBoot")).isEqualTo(boot);
  }

  @Test
  void the_countdown_is_a_setting_and_one_that_runs_keeps_its_length() {
    site.begin(RESTART, device);
    site.pass(SHORT);
    var due = site.state(device).path("restartDue");
    site.running.control("POST", "settings", "{\"restartCountdown\": \"PT2M\"}");
    site.begin(RESTART, device);
    site.pass(SHORT);
    assertThat(site.state(device).path("restartDue")).isEqualTo(due);

    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    assertThat(restarts()).isEqualTo(1);
    site.begin(RESTART, device);
    site.pass(LONGEST_BOOT.plusMinutes(3));
    assertThat(restarts()).isEqualTo(2);
  }

  @Test
  void events_come_as_late_as_they_are_set_to() {
    site.running.control("POST", "settings", "{\"eventsDelay\": \"PT24H\"}");
    site.begin(RESTART, device);
    site.pass(Duration.ofHours(23));
    assertThat(site.events(device, 20005).size()).isZero();

    site.pass(Duration.ofHours(2));
    assertThat(site.events(device, 20005).size()).isEqualTo(1);
  }

  @Test
  void events_come_newest_first_and_can_be_narrowed() {
    site.begin(RESTART, device);
    site.pass(COUNTDOWN.plus(LONGEST_BOOT));
    var newest = site.events(device, "?$top=2");

    assertThat(newest.size()).isEqualTo(2);
    assertThat(newest.path(0).path("EventId").asInt()).isEqualTo(1074);
    assertThat(newest.path(1).path("EventId").asInt()).isEqualTo(20005);
    assertThat(newest.path(1).path("ProviderName").asString()).isEqualTo("Microsoft-ConfigMgr");
    assertThat(newest.path(1).path("Message").asString()).isNotEmpty();
    assertThat(site.running.ask("v1.0/Device(1)/Events").statusCode()).isEqualTo(404);
    assertThat(site.running.ask("v1.0/Device(" + device + ")/Nothing").statusCode()).isEqualTo(404);
    assertThat(site.running.ask("wmi/SMS_R_System(" + device + ")/Events").statusCode())
        .isEqualTo(404);
  }
}
