package io.mooring.web.api;

import io.mooring.device.Cursor;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.Facet;
import io.mooring.web.problem.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query parameters of a list of devices; what is not understood is refused, not ignored. */
record ListParameters(MultiValueMap<String, String> sent) {

  private static final int USUAL_LIMIT = 50;

  /** Takes {@code search}, every facet, and these. */
  static ListParameters of(MultiValueMap<String, String> sent, String... others) {
    var known = new TreeSet<>(Set.of(others));
    known.add("search");
    Arrays.stream(Facet.values()).map(Facet::key).forEach(known::add);
    var unknown = sent.keySet().stream().filter(name -> !known.contains(name)).findFirst();
    unknown.ifPresent(name -> {
      throw Refusal.unprocessable(
          "There is no parameter '" + name + "' here. Known: " + String.join(", ", known) + ".");
    });
    return new ListParameters(sent);
  }

  DeviceFilter filter() {
    var facets = new HashMap<Facet, SortedSet<String>>();
    for (var facet : Facet.values()) {
      var values =
          sent.getOrDefault(facet.key(), List.of()).stream()
              .flatMap(value -> Arrays.stream(value.split(",", -1)))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .collect(Collectors.toCollection(TreeSet<String>::new));
      values.stream()
          .filter(value -> !facet.knows(value))
          .findFirst()
          .ifPresent(value -> {
            throw Refusal.unprocessable(facet.key() + ": no device is '" + value + "'.");
          });
      facets.put(facet, values);
    }
    return Refusal.orUnprocessable(
        () -> new DeviceFilter(Objects.requireNonNullElse(one("search"), ""), facets));
  }

  DeviceOrder order(DeviceFilter filter) {
    var sort = one("sort");
    return sort == null
        ? DeviceOrder.usual(filter)
        : DeviceOrder.parse(sort)
            .orElseThrow(() -> Refusal.unprocessable("sort: '" + sort + "' is no order."));
  }

  DeviceQuery query() {
    var filter = filter();
    var order = order(filter);
    var cursor = one("cursor");
    return Refusal.orUnprocessable(
        () -> new DeviceQuery(filter, order, after(cursor, filter, order), limit()));
  }

  private static @Nullable Cursor after(
      @Nullable String cursor, DeviceFilter filter, DeviceOrder order) {
    return cursor == null
        ? null
        : Cursor.parse(cursor, filter, order)
            .orElseThrow(() ->
                Refusal.unprocessable(
                    "cursor: it is none of this list's. A cursor goes with the search, filters and"
                        + " sort it was given for."));
  }

  private int limit() {
    return limit(one("limit"), USUAL_LIMIT, DeviceQuery.LARGEST);
  }

  static int limit(@Nullable String text, int usual, int largest) {
    try {
      var limit = text == null ? usual : Integer.parseInt(text);
      if (limit >= 1 && limit <= largest) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw Refusal.unprocessable("limit: '" + text + "' is no number from 1 to " + largest + ".");
  }

  /** The one value of a parameter; null when it was not sent. */
  @Nullable String one(String name) {
    var values = sent.get(name);
    if (values != null && values.size() > 1) {
      throw Refusal.unprocessable(name + ": give it once.");
    }
    return values == null ? null : values.getFirst();
  }
}
