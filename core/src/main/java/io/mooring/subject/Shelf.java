package io.mooring.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readings of one subject brought, to be looked up by what its things are labelled with. */
public interface Shelf<T> {

  /** The longest id, place or label; what is longer is cut. */
  int LONGEST = 128;

  /** The most of a page of {@link #all}. */
  int AT_ONCE = 1_000;

  /** How a thing is labelled, such as {@code serial} {@code 5CG1234XYZ}; capitals count. */
  record Label(String kind, String text) {}

  /** Where a thing stands in the list. */
  record Spot(String place, String id) {}

  /** A thing, and where it stands. */
  record Placed<T>(Spot spot, T thing) {}

  /**
   * What to read of the list, in order of place.
   *
   * @param label which all must have; null for any
   * @param prefix with which their places begin
   * @param after behind which to begin; null at the list's beginning
   */
  record Query(@Nullable Label label, String prefix, @Nullable Spot after, int limit) {}

  void put(Reading reading, List<T> things);

  List<Placed<T>> page(Reading reading, Query query);

  /** All of them in order of place, page by page: of lists that are read as a whole. */
  default List<T> all(Reading reading) {
    var all = new ArrayList<T>();
    List<Placed<T>> page;
    Spot after = null;
    do {
      page = page(reading, new Query(null, "", after, AT_ONCE));
      page.forEach(one -> all.add(one.thing()));
      after = page.isEmpty() ? after : page.getLast().spot();
    } while (page.size() == AT_ONCE);
    return all;
  }

  long count(Reading reading, @Nullable Label label, String prefix);

  /** How many things have each label of a kind. */
  Map<String, Long> counts(Reading reading, String kind);

  /** Those with one of these labels of a kind, each once, in any order. */
  List<T> find(Reading reading, String kind, Collection<String> texts);
}
