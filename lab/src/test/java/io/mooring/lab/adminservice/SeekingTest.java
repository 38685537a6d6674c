package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.adminservice.odata.Span;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.ClientRules;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.SiteClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekingTest {

  private static final int MILLION = 1_000_000;

  @TempDir private Path data;

  @Test
  void the_last_page_of_a_million_is_as_near_as_the_first() {
    try (var site = new RunningSite(MILLION)) {
      var top = site.value("wmi/SMS_R_System?$orderby=ResourceId%20desc&$top=1&$select=ResourceId");
      var last = top.path(0).path("ResourceId").asLong();
      var filter = RunningSite.encoded("ResourceId gt " + (last - 1200) + " and Client eq 1");
      var end = site.value("wmi/SMS_R_System?$filter=" + filter + "&$orderby=ResourceId&$top=2000");
      var start = site.value("wmi/SMS_R_System?$orderby=ResourceId&$top=1000");

      assertThat(start.size()).isEqualTo(1000);
      assertThat(end.size()).isBetween(900, 1050);
      assertThat(end.path(end.size() - 1).path("ResourceId").asLong()).isBetween(last - 20, last);
      assertThat(site.count("wmi/SMS_R_System")).isEqualTo(MILLION);
    }
  }

  @Test
  void only_the_devices_of_the_page_are_looked_at() {
    var now = Clock.fixed(Instant.parse("2026-09-20T08:00:00Z"), ZoneOffset.UTC);
    var estate = new Estate(1, MILLION, now.instant(), now);
    var journal = Journal.open(data.resolve("journal"));
    var live = new LiveSite(estate, new SiteClock(now), 1, false, ClientRules.DEFAULT, journal);
    var looked = new AtomicInteger();
    var rows = new DeviceRows<LiveDevice>(live, _ -> looked.incrementAndGet() > 0, Stream::of);
    var seek = rows.byResourceId("ResourceID", true);
    var near = seek.firstAtOrAfter().applyAsLong(live.estate().device(999_000).resourceId());

    assertThat(rows.in(new Span(near, Long.MAX_VALUE), false).limit(500)).hasSize(500);
    assertThat(rows.in(new Span(near, Long.MAX_VALUE), true).findFirst()).isPresent();
    assertThat(looked).hasValue(501);
  }

  @Test
  void a_bound_in_a_filter_becomes_a_place_to_begin() {
    try (var site = new RunningSite(MILLION)) {
      var id = site.value("v1.0/Device?$orderby=MachineId%20desc&$top=1").path(0).path("MachineId");
      var begun = System.nanoTime();
      for (var call = 0; call < 50; call++) {
        assertThat(site.value("v1.0/Device?$filter=MachineId%20eq%20" + id).size()).isEqualTo(1);
        assertThat(site.value("wmi/SMS_R_System(" + id + ")").size()).isEqualTo(1);
      }

      // A hundred scans of a million devices would take minutes.
      assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
  }
}
