package io.mooring.connector.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a list, as a small service understands them. */
record TestQuery(String filter, String orderBy, int top, int skip) {

  static TestQuery parse(String query) {
    var options = new HashMap<String, String>();
    for (var option : query.split("&", -1)) {
      var parts = option.split("=", 2);
      options.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return new TestQuery(
        options.getOrDefault("$filter", ""),
        options.getOrDefault("$orderby", ""),
        Integer.parseInt(options.getOrDefault("$top", "1000000")),
        Integer.parseInt(options.getOrDefault("$skip", "0")));
  }

  /** What a link to the rest of this list asks for. */
  String after(int rows) {
    return "$filter=%s&$orderby=%s&$top=%d&$skip=%d"
        .formatted(filter, orderBy, top - rows, skip + rows);
  }

  List<Map<String, Object>> page(List<Map<String, Object>> rows) {
    var sorted = new ArrayList<>(rows);
    if (orderBy.endsWith(" desc")) {
      sorted.sort(by(orderBy.replace(" desc", "")).reversed());
    } else if (!orderBy.isEmpty()) {
      sorted.sort(by(orderBy));
    }
    var from = Math.min(skip, sorted.size());
    return sorted.subList(from, Math.min(from + top, sorted.size()));
  }

  boolean fits(Map<String, Object> row) {
    for (var condition :
        filter.isEmpty() ? List.<String>of() : List.of(filter.split(" and ", -1))) {
      var any = List.of(condition.replaceAll("[()]", "").split(" or ", -1));
      if (any.stream().noneMatch(one -> fits(row, one))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Map<String, Object> row, String condition) {
    var parts = condition.split(" ", 3);
    var value = String.valueOf(row.get(parts[0]));
    return parts[1].equals("gt")
        ? Long.parseLong(value) > Long.parseLong(parts[2])
        : value.equals(parts[2].replace("'", ""));
  }

  private static Comparator<Map<String, Object>> by(String property) {
    return Comparator.comparingLong(
        row -> row.get(property) instanceof Number number ? number.longValue() : 0);
  }
}
