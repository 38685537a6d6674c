package io.mooring.lab.mdm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.estate.Estate;
import io.mooring.lab.estate.Management;
import io.mooring.lab.life.ClientRules;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveSite;
import io.mooring.lab.life.SiteClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThirdPartyMdmTest {

  private static final int DEVICES = 2_000;

  @TempDir private Path data;

  @Test
  void most_of_the_co_existing_are_listed_and_others_that_prove_nothing() {
    var now = Clock.fixed(Instant.parse("2026-09-20T08:00:00Z"), ZoneOffset.UTC);
    var estate = new Estate(1, DEVICES, now.instant(), now);
    var journal = Journal.open(data.resolve("journal"));
    var site = new LiveSite(estate, new SiteClock(now), 1, false, ClientRules.DEFAULT, journal);
    var mdm = new ThirdPartyMdm(site);

    var lines = mdm.csv().split("\r\n", -1);

    assertThat(mdm.csv()).isEqualTo(mdm.csv());
    var coExisting =
        IntStream.range(0, DEVICES)
            .mapToObj(site::facts)
            .filter(device -> device.management() == Management.CO_EXISTING && !device.obsolete())
            .count();
    var enrolled = having(lines, "\"AirWatchMDM\",\"6\",\"1\"");
    assertThat(enrolled).isBetween(coExisting * 8 / 10, coExisting - 1);
    assertThat(having(lines, "\"Local Authority\",\"28\",\"1\",\"\"")).isPositive();
    assertThat(having(lines, "\"Android\"")).isPositive();
    assertThat(having(lines, "\"Employee Owned\",\"Windows Desktop\"")).isPositive();
  }

  private static long having(String[] lines, String text) {
    return List.of(lines).stream().filter(line -> line.contains(text)).count();
  }
}
