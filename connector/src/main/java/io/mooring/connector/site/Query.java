package io.mooring.connector.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A list of one class.
 *
 * @param select properties to fetch; empty for all
 * @param top most rows; 0 for no limit
 */
public record Query(
    String className,
    List<String> select,
    @Nullable String filter,
    @Nullable String orderBy,
    int top,
    long skip) {

  public Query {
    select = List.copyOf(select);
  }

  public static Query all(String className) {
    return new Query(className, List.of(), null, null, 0, 0);
  }

  public Query select(List<String> properties) {
    return new Query(className, properties, filter, orderBy, top, skip);
  }

  public Query skipping(long rows) {
    return new Query(className, select, filter, orderBy, top, rows);
  }

  public Query where(String condition) {
    return new Query(className, select, condition, orderBy, top, skip);
  }

  public Query first(int rows) {
    return new Query(className, select, filter, orderBy, rows, skip);
  }

  /** The class and the options, as they follow the service's root in a URL. */
  String path() {
    var options = new StringJoiner("&", "?", "").setEmptyValue("");
    add(options, "$filter", filter);
    add(options, "$orderby", orderBy);
    add(options, "$top", top == 0 ? null : Integer.toString(top));
    add(options, "$skip", skip == 0 ? null : Long.toString(skip));
    add(options, "$select", select.isEmpty() ? null : String.join(",", select));
    return className + options;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void add(StringJoiner options, String name, @Nullable String value) {
    if (value != null) {
      options.add(name + "=" + encoded(value));
    }
  }
}
