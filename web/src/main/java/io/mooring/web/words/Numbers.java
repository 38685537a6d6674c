package io.mooring.web.words;

import java.util.Locale;

/** Numbers as a reader of English expects them. */
public final class Numbers {

  private static final double MB_PER_GB = 1_024;

  private Numbers() {}

  /** {@code 2,487}. */
  public static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 12 %}, {@code under 1 %}. */
  public static String share(long part, long whole) {
    var percent = Math.round(100.0 * part / whole);
    return percent == 0 && part > 0 ? "under 1 %" : percent + " %";
  }

  /** {@code 1 device}, {@code 2,487 devices}. */
  public static String count(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }

  /** Megabytes as people say them: {@code 850 MB}, {@code 42.5 GB}, {@code 477 GB}. */
  public static String megabytes(long megabytes) {
    if (megabytes < MB_PER_GB) {
      return grouped(megabytes) + " MB";
    }
    var gigabytes = megabytes / MB_PER_GB;
    return gigabytes < 100
        ? String.format(Locale.ENGLISH, "%.1f GB", gigabytes)
        : String.format(Locale.ENGLISH, "%,.0f GB", gigabytes);
  }
}
