package io.mooring.device;

import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which devices: words that each must begin one of a device's {@link SearchTerms}, words with
 * {@code *} before them that the name must have anywhere, and per facet the values of which one
 * must be the device's. Nothing asked for means every device. Devices that are gone are never among
 * them.
 */
public record DeviceFilter(String search, Map<Facet, SortedSet<String>> facets) {

  public static final DeviceFilter EVERYTHING = new DeviceFilter("", Map.of());

  /** More words than this are no search. */
  private static final int LONGEST_SEARCH = 200;

  /**
   * Leaves empty facets out.
   *
   * @throws IllegalArgumentException when the search is longer than {@value #LONGEST_SEARCH} signs
   */
  public DeviceFilter {
    search = PlainText.line(search);
    if (search.length() > LONGEST_SEARCH) {
      throw new IllegalArgumentException(
          "A search has at most " + LONGEST_SEARCH + " signs; this one has " + search.length());
    }
    var ordered = new EnumMap<Facet, SortedSet<String>>(Facet.class);
    facets.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        ordered.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
      }
    });
    facets = Collections.unmodifiableMap(ordered);
  }

  public static DeviceFilter search(String search) {
    return new DeviceFilter(search, Map.of());
  }

  public DeviceFilter searching(String text) {
    return new DeviceFilter(text, facets);
  }

  /** This filter with other values of one facet; none takes the facet out. */
  public DeviceFilter with(Facet facet, Set<String> values) {
    var changed = new EnumMap<Facet, SortedSet<String>>(Facet.class);
    changed.putAll(facets);
    changed.put(facet, new TreeSet<>(values));
    return new DeviceFilter(search, changed);
  }

  /** What must begin a term. */
  public List<String> words() {
    return SearchTerms.words(search);
  }

  /** What the name must have anywhere. */
  public List<String> parts() {
    return SearchTerms.parts(search);
  }

  /** Whether words are asked for, of either kind. */
  public boolean searches() {
    return !words().isEmpty() || !parts().isEmpty();
  }

  public Set<String> values(Facet facet) {
    var values = facets.get(facet);
    return values == null ? Set.of() : values;
  }

  /** Whether nothing is asked for: a search of signs alone has no words either. */
  public boolean everything() {
    return !searches() && facets.isEmpty();
  }

  /** As {@link #matches}, but that the search may name the device by Mooring's own id as well. */
  public boolean names(Device device, Instant now) {
    var others = SearchTerms.without(device.id(), search);
    return matches(device, now)
        || (!others.equals(search) && searching(others).matches(device, now));
  }

  /** Whether it asks who is in charge of a workload, which more than a device's facts decide. */
  public boolean asksWorkloads() {
    return facets.keySet().stream().anyMatch(Facet::isWorkload);
  }

  /**
   * As the other of this name, of a filter that asks for no workload.
   *
   * @throws IllegalArgumentException when it does
   */
  public boolean matches(Device device, Instant now) {
    return matches(
        device,
        (_, workload, _) -> {
          throw new IllegalArgumentException("Not without its site: " + workload.key());
        },
        now);
  }

  /** The same answer for one device in memory that a query gives for all of them. */
  public boolean matches(Device device, InCharge.Telling telling, Instant now) {
    return !device.gone()
        && (facets.isEmpty() || hasEach(device, telling, now))
        && (search.isEmpty() || isFound(device));
  }

  private boolean hasEach(Device device, InCharge.Telling telling, Instant now) {
    var summary = DeviceSummary.of(device, now);
    return facets.entrySet().stream()
        .allMatch(asked -> {
          var facet = asked.getKey();
          var has = facet.isWorkload() ? telling.of(device, facet, now).key() : facet.of(summary);
          return asked.getValue().contains(has);
        });
  }

  private boolean isFound(Device device) {
    var terms = SearchTerms.of(device);
    return words().stream().allMatch(word -> terms.stream().anyMatch(t -> t.startsWith(word)))
        && parts().stream().allMatch(DeviceSort.nameOf(device)::contains);
  }
}
