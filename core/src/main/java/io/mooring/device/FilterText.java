package io.mooring.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text form of a {@link DeviceFilter}: {@code anna os:"Windows 11 24H2" presence:online}.
 * Values of one facet are joined by commas inside the quotes' reach: {@code site:PS1,PS2}. A comma
 * or a quote within a value is written {@code %2c} or {@code %22}, a percent sign {@code %25}.
 */
public final class FilterText {

  private static final Pattern FACET = Pattern.compile("([a-zA-Z]+):(?:\"([^\"]*)\"|(\\S*))");

  private static final Pattern SPACE = Pattern.compile("\\s");

  private FilterText() {}

  /**
   * Reads the text form. What looks like a facet but names none stays a word of the search: a MAC
   * address has colons as well.
   */
  public static DeviceFilter parse(String text) {
    var facets = new HashMap<Facet, SortedSet<String>>();
    var rest = new StringBuilder();
    var matcher = FACET.matcher(text);
    while (matcher.find()) {
      var facet = Facet.ofKey(matcher.group(1));
      var values = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      facet.ifPresent(f -> add(facets, f, values));
      matcher.appendReplacement(rest, facet.isPresent() ? "" : "$0");
    }
    matcher.appendTail(rest);
    return new DeviceFilter(rest.toString().replaceAll("\\s+", " "), facets);
  }

  private static void add(Map<Facet, SortedSet<String>> facets, Facet facet, String values) {
    var set = facets.computeIfAbsent(facet, _ -> new TreeSet<>());
    for (var value : values.split(",", -1)) {
      if (!value.isBlank()) {
        set.add(decoded(value.strip()));
      }
    }
  }

  public static String of(DeviceFilter filter) {
    List<String> parts = new ArrayList<>();
    if (!filter.search().isEmpty()) {
      parts.add(filter.search());
    }
    filter.facets().forEach((facet, values) -> parts.add(facet.key() + ":" + quoted(values)));
    return String.join(" ", parts);
  }

  private static String quoted(Collection<String> values) {
    var text = values.stream().map(FilterText::encoded).collect(Collectors.joining(","));
    return SPACE.matcher(text).find() ? "\"" + text + "\"" : text;
  }

  private static String encoded(String value) {
    return value.replace("%", "%25").replace(",", "%2c").replace("\"", "%22");
  }

  private static String decoded(String text) {
    return text.replace("%22", "\"").replace("%2c", ",").replace("%25", "%");
  }
}
