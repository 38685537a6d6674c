package io.mooring.connector.check;

import io.mooring.connector.disk.Exposure;
import io.mooring.connector.portal.KeyRing;
import io.mooring.connector.settings.Given;
import io.mooring.connector.settings.SettingsFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What lies on the connector's own machine: settings, folder, key. */
record HereSteps(Path data, Given given, Clock clock) {

  private static final String PORTAL_KEY = "portal-key.jwk";

  List<Step> all() {
    var steps = new ArrayList<>(settings());
    steps.add(Step.of(Hop.FOLDER, Set.of(), this::folder));
    steps.add(Step.of(Hop.KEY, Set.of(Hop.FOLDER), this::key));
    return steps;
  }

  private List<Step> settings() {
    return faults().stream()
        .map(fault ->
            Step.of(
                Hop.SETTINGS,
                Set.of(),
                () ->
                    Said.wrong(
                        fault,
                        "Correct it, then check again; \"settings\" shows what is in force.")))
        .toList();
  }

  private List<String> faults() {
    try {
      var _ = given.isEnrolled() ? given.settings().reach() : given.reach();
      return List.of();
    } catch (SettingsFault e) {
      return e.faults();
    }
  }

  /** Where the settings are right there is one step that says so. */
  static Step sound() {
    return Step.of(
        Hop.SETTINGS, Set.of(), () -> Said.ok("Every setting is understood and complete."));
  }

  private Said folder() throws IOException {
    if (!Files.isDirectory(data)) {
      return given.isEnrolled()
          ? Said.wrong("There is no folder %s.".formatted(data), "Check --data.")
          : Said.notTried("There is no folder %s yet; \"enroll\" makes it.".formatted(data));
    }
    if (!Files.isWritable(data)) {
      return Said.wrong(
          "%s can't write into %s.".formatted(System.getProperty("user.name"), data),
          "Run the check as the service's account, or give that account the folder.");
    }
    var keys = Exposure.ofKeys(data);
    if (!keys.isEmpty()) {
      return Said.wrong(keys.getFirst(), "A key that others may read is no key: enrol anew, too.");
    }
    var files = given.exposures();
    return files.isEmpty()
        ? Said.ok("%s is the connector's own.".formatted(data))
        : Said.warning(String.join(" ", files), "Run what is named, as root or the owner.");
  }

  private Said key() throws IOException {
    if (!KeyRing.existsIn(data)) {
      return given.isEnrolled()
          ? Said.wrong(
              "The connector's key is gone.", "Enrol this connector again with a new code.")
          : Said.notTried("There is no key yet; \"enroll\" makes it.");
    }
    if (given.isEnrolled() && !Files.isReadable(data.resolve(PORTAL_KEY))) {
      return Said.wrong(
          "The portal's pinned key %s can't be read.".formatted(PORTAL_KEY),
          "Enrol this connector again with a new code.");
    }
    var key = KeyRing.open(data).present();
    var age = Duration.between(key.madeAt(), clock.instant());
    return Said.ok("%s, %d days old.".formatted(key.thumbprint(), Math.max(0, age.toDays())));
  }
}
