package io.mooring.web.devices;

import io.mooring.autopilot.AutopilotDirectory.OfDevice;
import io.mooring.cloud.AutopilotProfile;
import io.mooring.device.Fact;
import io.mooring.web.words.AutopilotWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What Autopilot knows of a device, as a page shows it.
 *
 * @param coManaged whether it matters what becomes of it at its next reset
 */
record AutopilotLines(OfDevice told, boolean coManaged) {

  List<FactLine> lines() {
    var lines = new ArrayList<FactLine>();
    if (coManaged) {
      lines.add(line("At its next reset", AutopilotWords.of(told.outlook().verdict())));
      lines.add(line("Why", told.outlook().because()));
    }
    var identity = told.identity();
    if (identity == null) {
      lines.add(line("Registered", coManaged ? "See above" : told.outlook().because()));
    } else {
      var device = identity.device();
      var profile = Optional.ofNullable(identity.profile()).map(AutopilotProfile::name);
      lines.add(line("Group tag", Objects.requireNonNullElse(device.groupTag(), "None")));
      lines.add(line("Profile", profile.orElse("Not told")));
      lines.add(line("Assignment", AutopilotWords.status(device.assignment().status())));
    }
    return lines;
  }

  private FactLine line(String label, String value) {
    return new FactLine(label, value, new Fact(value, "Autopilot", told.at()), false, false);
  }
}
