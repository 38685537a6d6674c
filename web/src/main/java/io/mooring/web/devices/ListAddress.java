package io.mooring.web.devices;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.Facet;
import io.mooring.wire.Cut;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the device list says: search, filters and order, and nothing else does.
 *
 * @param chosen the order; null where nobody chose one
 */
record ListAddress(DeviceFilter filter, @Nullable DeviceOrder chosen) {

  static final ListAddress PLAIN = new ListAddress(DeviceFilter.EVERYTHING, null);

  private static final String PATH = "devices";
  private static final String SEARCH = "q";
  private static final String SORT = "sort";

  /** The longest search that a filter takes; an address may hold anything. */
  private static final int LONGEST = 200;

  static ListAddress of(QueryParameters query) {
    var facets = new EnumMap<Facet, SortedSet<String>>(Facet.class);
    for (var facet : Facet.values()) {
      facets.put(
          facet,
          query.getParameters(facet.key()).stream()
              .filter(facet::knows)
              .collect(Collectors.toCollection(TreeSet<String>::new)));
    }
    var search = cut(query.getSingleParameter(SEARCH).orElse(""));
    var order = query.getSingleParameter(SORT).flatMap(DeviceOrder::parse);
    return new ListAddress(new DeviceFilter(search, facets), order.orElse(null));
  }

  private static String cut(String text) {
    return Cut.to(LONGEST, text);
  }

  DeviceOrder order() {
    return chosen == null ? DeviceOrder.usual(filter) : chosen;
  }

  ListAddress with(DeviceFilter other) {
    return new ListAddress(other, chosen);
  }

  ListAddress with(@Nullable DeviceOrder other) {
    return new ListAddress(filter, other);
  }

  QueryParameters query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (!filter.search().isEmpty()) {
      query.put(SEARCH, List.of(filter.search()));
    }
    filter.facets().forEach((facet, values) -> query.put(facet.key(), new ArrayList<>(values)));
    if (chosen != null && !chosen.equals(DeviceOrder.usual(filter))) {
      query.put(SORT, List.of(chosen.toString()));
    }
    return new QueryParameters(query);
  }

  Location location() {
    return new Location(PATH, query());
  }

  /** For links. */
  String text() {
    return location().getPathWithQueryParameters();
  }
}
