package io.mooring.device;

import java.util.Map;

/**
 * How many devices of a list have each value of a facet.
 *
 * @param more whether there are more devices than were counted: then each number is the least, and
 *     other values may be there as well
 */
public record FacetCounts(Map<String, Long> numbers, boolean more) {

  public FacetCounts {
    numbers = Map.copyOf(numbers);
  }

  public static FacetCounts exactly(Map<String, Long> numbers) {
    return new FacetCounts(numbers, false);
  }

  /** Of a search, which is counted a little further than {@link Total#MOST}. */
  public static FacetCounts counted(Map<String, Long> found) {
    var all = found.values().stream().mapToLong(Long::longValue).sum();
    return new FacetCounts(found, all > Total.MOST);
  }
}
