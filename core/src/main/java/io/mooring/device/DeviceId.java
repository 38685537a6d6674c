package io.mooring.device;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Mooring's own name for a device; it outlives renaming, re-imaging and a change of manager. */
public record DeviceId(UUID value) {

  private static final AtomicLong NEXT = new AtomicLong(UUID.randomUUID().getMostSignificantBits());

  /** New ids lie side by side: then a batch's rows share the pages of the database's indexes. */
  public static DeviceId random() {
    var next = NEXT.getAndIncrement();
    var high = (next & ~0xFFFL) << 4 | 0x8000 | (next & 0xFFF);
    return new DeviceId(new UUID(high, UUID.randomUUID().getLeastSignificantBits()));
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
