package io.mooring.cloud;

import java.util.Locale;
import java.util.Optional;

/** The id by which a device is registered in Entra ({@code deviceId}); in small letters. */
public record EntraDeviceId(String value) {

  public EntraDeviceId {
    value = value.toLowerCase(Locale.ROOT);
  }

  /** Empty for an empty id and for that of zeros, which Graph gives a device that has none. */
  public static Optional<EntraDeviceId> parse(String text) {
    var isNone = text.chars().allMatch(sign -> sign == '0' || sign == '-');
    return isNone ? Optional.empty() : Optional.of(new EntraDeviceId(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
