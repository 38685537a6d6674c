package io.mooring.lab.estate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A company's computers: all that is kept is the seed, the size, the day on which it was founded
 * and the clock that its daily rounds follow.
 */
public record Estate(long seed, int size, Instant anchor, Clock rounds) {

  /** The directory that the company's devices and people are in. */
  public static final String TENANT = "5a1e0b7c-3d52-4c86-9f0e-2b64c1d7a930";

  public static final String SITE_CODE = "PS1";
  public static final String SITE_SERVER = "cm01.contoso.com";
  public static final String SITE_VERSION = "5.00.9141.1000";
  public static final String CLIENT_VERSION = "5.00.9141.1011";

  /** Two of three clients have the newest version. */
  static final List<String> CLIENT_VERSIONS =
      List.of(
          CLIENT_VERSION,
          CLIENT_VERSION,
          CLIENT_VERSION,
          CLIENT_VERSION,
          "5.00.9132.1011",
          "5.00.9128.1007");

  /** Devices from this number on have never been at the site; so many records it will not get. */
  public static final int FIRST_NATIVE = 4_000_000;

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

  /** How many devices were never at the site: one for ten that were. */
  public int natives() {
    return size / 10;
  }

  /** Fewer people than computers. */
  public int people() {
    return Math.max(1, size * 4 / 5);
  }
}
