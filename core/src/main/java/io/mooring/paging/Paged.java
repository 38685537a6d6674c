package io.mooring.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in order.
 *
 * @param next where the next page goes on; null when this is the last
 */
public record Paged<T>(List<T> items, @Nullable Place next) {

  public Paged {
    items = List.copyOf(items);
  }

  /** The first of these, which are one more than the page where another follows. */
  public static <T> Paged<T> of(List<T> found, int limit, Function<T, Place> place) {
    var items = found.subList(0, Math.min(limit, found.size()));
    return new Paged<>(items, found.size() > limit ? place.apply(items.getLast()) : null);
  }
}
