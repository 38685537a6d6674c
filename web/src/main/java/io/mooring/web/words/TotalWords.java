package io.mooring.web.words;

import io.mooring.device.Total;

/** How many devices there are, as far as they were counted. */
public final class TotalWords {

  private TotalWords() {}

  /** {@code 37}, or {@code more than 10,000}. */
  public static String of(Total total) {
    return (total.more() ? "more than " : "") + Numbers.grouped(total.number());
  }

  /** {@code 1 device}, or {@code more than 10,000 devices}. */
  public static String devices(Total total) {
    return of(total) + (total.number() == 1 ? " device" : " devices");
  }
}
