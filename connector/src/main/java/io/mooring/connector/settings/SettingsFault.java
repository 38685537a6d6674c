package io.mooring.connector.settings;

import java.util.List;

/** Everything that is wrong with the settings, one sentence each. */
public final class SettingsFault extends Exception {

  private final List<String> faults;

  SettingsFault(List<String> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }

  private static String message(List<String> faults) {
    return faults.size() == 1
        ? faults.getFirst()
        : "%d things are wrong with the settings:\n  %s"
            .formatted(faults.size(), String.join("\n  ", faults));
  }
}
