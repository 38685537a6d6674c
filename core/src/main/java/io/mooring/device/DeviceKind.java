package io.mooring.device;

import io.mooring.wire.Column;
import java.util.Comparator;
import java.util.Locale;

/** What a Windows device is for: somebody's work, or everybody's. */
public enum DeviceKind {
  WORKSTATION("workstation"),
  SERVER("server"),
  DOMAIN_CONTROLLER("domainController"),
  UNKNOWN("unknown");

  private final String key;

  DeviceKind(String key) {
    this.key = key;
  }

  /** The name in the API and in filters. */
  public String key() {
    return key;
  }

  /**
   * By the domain role (Microsoft: Win32_ComputerSystem, 2 and 3 servers, 4 and 5 domain
   * controllers), else by the directory's own container for domain controllers, else by the name of
   * the operating system. Any record that says more than workstation is believed.
   */
  public static DeviceKind of(Device device) {
    return device.records().stream()
        .map(DeviceKind::of)
        .filter(kind -> kind != UNKNOWN)
        .max(Comparator.naturalOrder())
        .orElse(UNKNOWN);
  }

  private static DeviceKind of(SourceRecord record) {
    var role = record.number(Column.DOMAIN_ROLE).orElse(-1L);
    var place = record.text(Column.DISTINGUISHED_NAME).orElse("").toUpperCase(Locale.ROOT);
    if (role >= 4 || place.contains("OU=DOMAIN CONTROLLERS,")) {
      return DOMAIN_CONTROLLER;
    }
    var system = record.text(Column.OPERATING_SYSTEM).orElse("");
    if (role >= 2 || system.contains("Server")) {
      return SERVER;
    }
    return role >= 0 || !system.isBlank() ? WORKSTATION : UNKNOWN;
  }
}
