package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  private static final String ROWS = "wmi/SMS_CombinedDeviceResources?$top=60";

  @TempDir private Path data;

  private SiteSettings settings(double pace, boolean living) {
    return new SiteSettings(data, 100, 1, 0, 0, pace, living);
  }

  @Test
  void dates_stand_still_unless_the_site_is_living() {
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    try (var still = new RunningSite(settings(1, false), clock);
        var living = new RunningSite(settings(1, true), clock)) {
      var stillBefore = still.value(ROWS);
      var livingBefore = living.value(ROWS);
      clock.forward(Duration.ofMinutes(90));

      assertThat(still.value(ROWS)).isEqualTo(stillBefore);
      assertThat(living.value(ROWS)).isNotEqualTo(livingBefore);
    }
  }

  @Test
  void what_was_silent_stays_as_old_as_it_was_after_a_new_start() {
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    var offline =
        "wmi/SMS_CombinedDeviceResources?$filter=CNIsOnline%20eq%20false&$select=Name,LastDDR";
    try (var first = new RunningSite(settings(1, false), clock)) {
      var before = first.value(offline);
      clock.forward(Duration.ofDays(2));
      try (var second = new RunningSite(settings(1, false), clock)) {
        assertThat(second.value(offline)).isEqualTo(before);
        assertThat(second.value(ROWS)).isNotEqualTo(first.value(ROWS));
      }
    }
  }

  @Test
  void without_any_pace_clients_answer_at_once() {
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    try (var site = new RunningSite(settings(0, false), clock)) {
      var call = "{\"Type\": 8, \"TargetCollectionID\": \"SMSDM003\"}";
      var begun = site.post("wmi/SMS_ClientOperation.InitiateClientOperation", call);
      var id = RunningSite.json(begun).path("OperationID").asLong();
      var status = site.value("wmi/SMS_ClientOperationStatus(" + id + ")").path(0);

      assertThat(status.path("CompletedClients").asInt()).isGreaterThan(50);
      assertThat(status.path("UnknownClients").asInt()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 1_000_001})
  void a_size_that_no_site_has_is_refused(int devices) {
    assertThatThrownBy(() -> SiteSettings.of(data, devices, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_port_in_use_is_said_in_one_sentence() {
    var clock = new SettableClock(Instant.parse("2026-09-20T08:17:42Z"));
    try (var first = Site.start(settings(1, false), clock)) {
      var port = first.address().getPort();
      var taken = new SiteSettings(data, 100, 1, port, 0, 1, false);

      assertThatThrownBy(() -> Site.start(taken, clock))
          .hasMessage("The AdminService port " + port + " cannot be opened");
    }
  }
}
