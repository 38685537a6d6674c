package io.mooring.web.devices;

import io.mooring.device.DeviceFilter;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What the device list says of itself. */
final class ListWords {

  private ListWords() {}

  /** {@code 2,487 devices}, or {@code 37 of 2,487 devices}. */
  static String total(long found, long everything) {
    return found == everything
        ? Numbers.count(found, "device", "devices")
        : Numbers.grouped(found) + " of " + Numbers.count(everything, "device", "devices");
  }

  /** {@code “anna” with Presence: Offline}. */
  static String asked(DeviceFilter filter) {
    var parts = new ArrayList<String>();
    if (!filter.search().isEmpty()) {
      parts.add("“" + filter.search() + "”");
    }
    filter
        .facets()
        .forEach((facet, values) ->
            parts.add(
                values.stream()
                    .map(value -> FacetWords.value(facet, value))
                    .collect(Collectors.joining(" or ", FacetWords.title(facet) + ": ", ""))));
    return String.join(", ", parts);
  }
}
