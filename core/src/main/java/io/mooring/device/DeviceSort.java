package io.mooring.device;

import io.mooring.wire.Cut;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What lists of devices may be sorted by. Each has a text key, so that pages go on by key. */
public enum DeviceSort {
  /** How well a search finds it, see {@link MatchPlace}; by name where no beginning is searched. */
  MATCH("match"),
  NAME("name"),
  PRIMARY_USER("primaryUser"),
  MANAGEMENT_STATE("managementState"),
  OS_BUILD("osBuild"),
  CLIENT_VERSION("clientVersion"),
  LAST_ACTIVE("lastActive");

  /** Always six digits, so that texts sort as the instants that databases keep. */
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

  /** Longer keys are cut. */
  public static final int LONGEST = 64;

  private final String key;

  DeviceSort(String key) {
    this.key = key;
  }

  /** The name in addresses and in the API. */
  public String key() {
    return key;
  }

  public static Optional<DeviceSort> ofKey(String key) {
    return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
  }

  /** The device's place: small letters, at most {@link #LONGEST} signs; unknown comes first. */
  public String place(DeviceSummary device) {
    var text =
        switch (this) {
          case NAME, MATCH -> device.name();
          case PRIMARY_USER -> device.users().primary();
          case MANAGEMENT_STATE -> device.managementState().key();
          case OS_BUILD -> padded(device.software().osBuild());
          case CLIENT_VERSION -> padded(device.software().clientVersion());
          case LAST_ACTIVE ->
              device.lastActive() == null ? null : MICROS.format(device.lastActive());
        };
    return text == null ? "" : small(text);
  }

  /** The name's place, in which parts of names are searched. */
  static String nameOf(Device device) {
    return small(device.name());
  }

  private static String small(String text) {
    return Cut.to(LONGEST, text.strip().toLowerCase(Locale.ROOT));
  }

  /** {@code 10.0.9} before {@code 10.0.10}: each number of the version in eight digits. */
  private static String padded(@org.jspecify.annotations.Nullable String version) {
    return version == null
        ? ""
        : Arrays.stream(version.split("\\.", -1))
            .map(part -> "0".repeat(Math.max(0, 8 - part.length())) + part)
            .collect(Collectors.joining("."));
  }
}
