package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A site that is opened again on the same folder knows all that was answered before. */
class ReopenedSiteTest {

  @TempDir private Path data;

  private static List<JsonNode> told(LivingSite site, long device, long renewed, long operation) {
    var running = site.running;
    return List.of(
        site.row(device),
        site.row(renewed),
        running.control("GET", "operations", ""),
        running.control("GET", "settings", ""),
        running.control("GET", "clock", ""),
        running.control("GET", "devices/" + device, ""),
        site.status(operation),
        site.events(device, ""),
        running.value(LivingSite.DEVICES));
  }

  @Test
  void everything_is_as_it_was() {
    try (var first = new LivingSite(data, LivingSite.START)) {
      var device = first.deviceThatIsOn();
      first.running.control("POST", "settings", "{\"restartCountdown\": \"PT2M\"}");
      first.running.control("POST", "clock", "{\"advance\": \"P3D\"}");
      first.tell(device, "{\"set\": {\"LastDDR\": \"0001-01-01T00:00:00Z\", \"ClientState\": 4}}");
      first.begin(17, device);
      var operation = first.begin(17, device);
      first.pass(Duration.ofMinutes(20));
      var renewed = first.tell(device, "{\"reimage\": true}").path("newResourceId").asLong();
      first.tell(renewed, "{\"rename\": \"PC-NEW\", \"stubborn\": true}");
      first.tell(first.device("IsClient eq false"), "{\"remove\": true}");
      first.running.control("POST", "clock", "{\"rate\": 0}");

      try (var second = new LivingSite(data, first.running.clock.instant())) {
        assertThat(told(second, device, renewed, operation))
            .isEqualTo(told(first, device, renewed, operation));
        var counts = second.running.control("GET", "operations", "").path("countByTypeAndResource");
        assertThat(counts.path("17/" + device).asInt()).isEqualTo(2);
        assertThat(second.begin(8, renewed)).isGreaterThan(operation);
      }
    }
  }

  @Test
  void a_torn_last_line_is_passed_over() throws IOException {
    var journal = new SiteSettings(data, 300, 1, 0, 0, 1, true).journal();
    long device;
    try (var first = new LivingSite(data, LivingSite.START)) {
      device = first.deviceThatIsOn();
      first.begin(8, device);
    }
    Files.writeString(journal, "{\"what\":\"began\",\"id\":16", StandardOpenOption.APPEND);
    try (var second = new LivingSite(data, LivingSite.START)) {
      second.begin(9, device);
    }
    try (var third = new LivingSite(data, LivingSite.START)) {
      var operations = third.running.control("GET", "operations", "").path("operations");
      assertThat(operations.size()).isEqualTo(2);
      assertThat(operations.path(1).path("type").asInt()).isEqualTo(9);
      assertThat(operations.path(1).path("createdBy").asString()).isEqualTo("CONTOSO\\svc-mooring");
    }
  }

  @Test
  void the_time_that_was_jumped_over_stays_jumped_over() {
    try (var first = new LivingSite(data, LivingSite.START)) {
      first.running.control("POST", "clock", "{\"advance\": \"PT95M\"}");
    }
    try (var second = new LivingSite(data, LivingSite.START.plus(Duration.ofHours(1)))) {
      assertThat(second.running.control("GET", "clock", "").path("now").asString())
          .isEqualTo(LivingSite.START.plus(Duration.ofMinutes(155)).toString());
    }
  }
}
