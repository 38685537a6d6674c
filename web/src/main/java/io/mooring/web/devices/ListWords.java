package io.mooring.web.devices;

import io.mooring.web.words.Numbers;

/** What the device list says of itself. */
final class ListWords {

  private ListWords() {}

  /** {@code 2,487 devices}, or {@code 37 of 2,487 devices}. */
  static String total(long found, long everything) {
    return found == everything
        ? Numbers.count(found, "device", "devices")
        : Numbers.grouped(found) + " of " + Numbers.count(everything, "device", "devices");
  }
}
