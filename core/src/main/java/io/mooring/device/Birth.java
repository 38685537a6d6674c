package io.mooring.device;

import java.time.Instant;
import java.util.Comparator;

/**
 * The device id that a record got when it first arrived, and when that was. Each record has one of
 * its own; a device goes by the oldest of its records'.
 */
public record Birth(DeviceId device, Instant at) implements Comparable<Birth> {

  private static final Comparator<Birth> ORDER =
      Comparator.comparing(Birth::at).thenComparing(birth -> birth.device().toString());

  @Override
  public int compareTo(Birth other) {
    return ORDER.compare(this, other);
  }
}
