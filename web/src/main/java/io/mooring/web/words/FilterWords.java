package io.mooring.web.words;

import io.mooring.device.DeviceFilter;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Which devices a filter asks for, as a person would say it. */
public final class FilterWords {

  private FilterWords() {}

  /** {@code “anna”, Presence: Offline}. */
  public static String of(DeviceFilter filter) {
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
