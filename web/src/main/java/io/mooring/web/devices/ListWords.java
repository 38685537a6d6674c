package io.mooring.web.devices;

import io.mooring.device.Total;
import io.mooring.web.words.TotalWords;
import java.util.Locale;

/** What the device list says of itself. */
final class ListWords {

  private ListWords() {}

  /** {@code 2,487 devices}, or {@code More than 10,000 of 150,000 devices}. */
  static String total(Total found, Total everything) {
    return found.equals(everything)
        ? TotalWords.devices(found)
        : capital(TotalWords.of(found)) + " of " + TotalWords.devices(everything);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }
}
