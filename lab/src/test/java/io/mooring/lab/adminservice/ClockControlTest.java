package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockControlTest {

  @TempDir private Path data;

  private LivingSite site;

  @BeforeEach
  void start() {
    site = new LivingSite(data, LivingSite.START);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Instant now() {
    return Instant.parse(site.running.control("GET", "clock", "").path("now").asString());
  }

  private void set(String order) {
    site.running.control("POST", "clock", order);
  }

  @Test
  void the_clock_runs_faster_stops_and_jumps() {
    assertThat(now()).isEqualTo(LivingSite.START);
    set("{\"rate\": 60}");
    site.pass(Duration.ofMinutes(1));
    assertThat(now()).isEqualTo(LivingSite.START.plus(Duration.ofHours(1)));
    set("{\"rate\": 0}");
    site.pass(Duration.ofDays(1));
    assertThat(now()).isEqualTo(LivingSite.START.plus(Duration.ofHours(1)));
    set("{\"advance\": \"PT95M\"}");
    assertThat(now()).isEqualTo(LivingSite.START.plus(Duration.ofMinutes(155)));
    set("{\"rate\": 1, \"advance\": \"PT5M\"}");
    site.pass(Duration.ofMinutes(1));
    assertThat(now()).isEqualTo(LivingSite.START.plus(Duration.ofMinutes(161)));
  }

  @Test
  void every_answer_has_the_date_of_the_site() {
    set("{\"advance\": \"P400D\"}");
    for (var path : new String[] {"wmi/SMS_Site", "wmi/SMS_Site/$count", "wmi/Nothing"}) {
      var date = site.running.ask(path).headers().firstValue("Date").orElseThrow();
      assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .isEqualTo(now().truncatedTo(ChronoUnit.SECONDS));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rate\": -1}",
        "{\"rate\": 3601}",
        "{\"rate\": \"fast\"}",
        "{\"advance\": \"-PT1S\"}",
        "{\"advance\": 5}",
        "{\"rate\": 5, \"advance\": \"soon\"}",
        "{\"now\": \"2026-01-01T00:00:00Z\"}"
      })
  void what_makes_no_sense_changes_nothing(String order) {
    assertThat(site.running.controlAnswer("POST", "clock", order).statusCode()).isEqualTo(400);
    assertThat(site.running.control("GET", "clock", "").path("rate").asDouble()).isEqualTo(1);
    assertThat(now()).isEqualTo(LivingSite.START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"restartCountdown\": \"-PT1M\"}",
        "{\"eventsDelay\": 5}",
        "{\"namesTargets\": \"yes\"}",
        "{\"color\": 1}"
      })
  void settings_that_make_no_sense_are_refused(String order) {
    var before = site.running.control("GET", "settings", "");

    assertThat(site.running.controlAnswer("POST", "settings", order).statusCode()).isEqualTo(400);
    assertThat(site.running.control("GET", "settings", "")).isEqualTo(before);
    assertThat(before.path("restartCountdown").asString()).isEqualTo("PT1H30M");
  }
}
