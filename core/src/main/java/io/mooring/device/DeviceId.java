package io.mooring.device;

import java.util.Optional;
import java.util.UUID;

/** Mooring's own name for a device; it outlives renaming, re-imaging and a change of manager. */
public record DeviceId(UUID value) {

  public static DeviceId random() {
    return new DeviceId(UUID.randomUUID());
  }

  /** Empty when the text is no id. */
  public static Optional<DeviceId> parse(String text) {
    try {
      return Optional.of(new DeviceId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
