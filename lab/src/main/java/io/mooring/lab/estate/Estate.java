package io.mooring.lab.estate;

import java.time.Clock;
import java.time.Instant;

/**
 * A company's computers: all that is kept is the seed, the size, the day on which it was founded
 * and the clock that its daily rounds follow.
 */
public record Estate(long seed, int size, Instant anchor, Clock rounds) {

  public static final String SITE_CODE = "PS1";
  public static final String SITE_SERVER = "cm01.contoso.com";
  public static final String SITE_VERSION = "5.00.9141.1000";
  public static final String CLIENT_VERSION = "5.00.9141.1011";

  public Device device(int index) {
    return new Device(this, index, Fate.NONE);
  }

  public Device device(int index, Fate fate) {
    return new Device(this, index, fate);
  }

  /** The resource ids of so many records. */
  public ResourceIds ids(int records) {
    return new ResourceIds(seed, records);
  }

  Instant today() {
    return rounds.instant();
  }

  /** Fewer people than computers. */
  int people() {
    return Math.max(1, size * 4 / 5);
  }
}
