package io.mooring.web.devices;

import io.mooring.device.DeviceSort;
import io.mooring.device.DeviceSummary;
import io.mooring.web.words.Ago;
import io.mooring.web.words.ManagementWords;
import io.mooring.web.words.PresenceWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of the device list. */
enum DeviceColumn {
  NAME("name", "Name", DeviceSort.NAME, 215),
  PRESENCE("presence", "Presence", null, 120),
  PRIMARY_USER("primaryUser", "Primary user", DeviceSort.PRIMARY_USER, 190),
  CURRENT_USER("currentUser", "User now", null, 190),
  MANAGED_BY("managementState", "Managed by", DeviceSort.MANAGEMENT_STATE, 180),
  RELEASE("os", "OS", null, 170),
  OS_BUILD("osBuild", "OS build", DeviceSort.OS_BUILD, 150),
  CLIENT_VERSION("clientVersion", "Client version", DeviceSort.CLIENT_VERSION, 160),
  LAST_ACTIVE("lastActive", "Last active", DeviceSort.LAST_ACTIVE, 150),
  SERIAL("serialNumber", "Serial number", null, 160),
  IP("ipAddress", "IP address", null, 140),
  MODEL("model", "Model", null, 200),
  SITE("site", "Site", null, 90);

  private final String key;
  private final String title;
  private final @Nullable DeviceSort sort;
  private final int width;

  DeviceColumn(String key, String title, @Nullable DeviceSort sort, int width) {
    this.key = key;
    this.title = title;
    this.sort = sort;
    this.width = width;
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  Optional<DeviceSort> sort() {
    return Optional.ofNullable(sort);
  }

  /** In pixels; columns grow from there. */
  int width() {
    return width;
  }

  static Optional<DeviceColumn> ofKey(String key) {
    return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
  }

  /** What the cell says; empty when it is not known. */
  String text(DeviceSummary device, Instant now) {
    var text =
        switch (this) {
          case NAME -> device.name();
          case PRESENCE -> PresenceWords.of(device.presence().state());
          case PRIMARY_USER -> device.users().primary();
          case CURRENT_USER -> device.users().current();
          case MANAGED_BY -> ManagementWords.of(device.managementState());
          case RELEASE -> device.software().release();
          case OS_BUILD -> device.software().osBuild();
          case CLIENT_VERSION -> device.software().clientVersion();
          case LAST_ACTIVE -> device.lastActive() == null ? null : Ago.of(device.lastActive(), now);
          case SERIAL -> device.hardware().serialNumber();
          case IP -> device.hardware().ipAddress();
          case MODEL -> device.hardware().model();
          case SITE -> device.site();
        };
    return text == null ? "" : text;
  }
}
