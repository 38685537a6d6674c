package io.mooring.board;

import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The whole estate by facet: how many devices have each value.
 *
 * @param numbers by facet, then by value as {@link Facet#of} has it; values of no device left out
 */
public record EstateBoard(Map<Facet, Map<String, Long>> numbers) {

  static final Set<Facet> FACETS = Collections.unmodifiableSet(EnumSet.allOf(Facet.class));

  public EstateBoard {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }

  public Map<String, Long> of(Facet facet) {
    return numbers.getOrDefault(facet, Map.of());
  }

  public long of(Facet facet, String value) {
    return of(facet).getOrDefault(value, 0L);
  }

  /** Every device has one kind. */
  public long devices() {
    return of(Facet.KIND).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The devices behind a number. */
  public static DeviceFilter having(Facet facet, String value) {
    return DeviceFilter.EVERYTHING.with(facet, Set.of(value));
  }
}
