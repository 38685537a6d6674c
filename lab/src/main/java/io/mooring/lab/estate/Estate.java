package io.mooring.lab.estate;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;

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
    return new Device(this, index);
  }

  public OptionalInt index(long resourceId) {
    return ids().index(resourceId);
  }

  /** The number of the first device whose resource id is not below; the size when none is. */
  public int firstAtOrAfter(long resourceId) {
    return ids().firstAtOrAfter(resourceId);
  }

  ResourceIds ids() {
    return new ResourceIds(seed, size);
  }

  Instant today() {
    return rounds.instant();
  }

  /** Fewer people than computers. */
  int people() {
    return Math.max(1, size * 4 / 5);
  }
}
