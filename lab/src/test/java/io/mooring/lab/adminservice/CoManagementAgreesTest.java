package io.mooring.lab.adminservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.estate.Enrolment;
import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.ClientRules;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveDevice;
import io.mooring.lab.life.LiveSite;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site says of co-management against what the cloud has of the same devices. */
class CoManagementAgreesTest {

  private static final Instant NOW = Instant.parse("2026-09-20T08:17:42Z");
  private static final List<Column<LiveDevice>> COLUMNS = ClientClasses.coManagementState();

  @TempDir Path folder;

  private static @Nullable Object told(LiveDevice device, String column) {
    var of = COLUMNS.stream().filter(one -> one.name().equals(column)).findFirst().orElseThrow();
    return of.value().apply(device);
  }

  private static boolean says(LiveDevice device, String column) {
    return Integer.valueOf(1).equals(told(device, column));
  }

  private List<LiveDevice> eligible() {
    var clock = LiveSite.clock(Clock.fixed(NOW, ZoneOffset.UTC), journal());
    var estate = new Estate(1, 1500, NOW, clock);
    var site = new LiveSite(estate, clock, 1, true, ClientRules.DEFAULT, journal());
    return IntStream.range(0, 1500)
        .mapToObj(site::device)
        .filter(device -> device.facts().eligible())
        .toList();
  }

  private Journal journal() {
    try (var journal = Journal.open(folder.resolve("journal"))) {
      return journal;
    }
  }

  @Test
  void where_nothing_is_wrong_both_say_the_same() {
    for (var device : eligible()) {
      var cloud = device.facts().cloud();
      var coManaged = says(device, "MDMEnrolled") && says(device, "ComgmtPolicyPresent");
      switch (cloud.mismatch()) {
        case NONE, RENAMED, WORKLOADS_BEHIND, NO_SERIAL, NEVER_SYNCED, PERSONAL -> {
          var enrolment = cloud.enrolment();
          var known = enrolment != null && enrolment.kind() == Enrolment.Kind.CO_MANAGED;
          assertThat(known).isEqualTo(coManaged);
          if (enrolment != null && coManaged) {
            assertThat(enrolment.entraId()).isEqualTo(told(device, "AADDeviceID"));
          }
        }
        case UNKNOWN_TO_SITE -> assertThat(coManaged).isFalse();
        case UNKNOWN_TO_INTUNE, OTHER_ENTRA_ID, ENROLLED_TWICE, CLIENT_UNKNOWN ->
            assertThat(coManaged).isTrue();
      }
    }
  }
}
