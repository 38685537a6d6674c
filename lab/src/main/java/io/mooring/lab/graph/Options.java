package io.mooring.lab.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The OData options of a call; unknown ones that begin with a dollar are refused. */
record Options(Map<String, String> all) {

  private static final Set<String> KNOWN =
      Set.of("$top", "$skip", "$skiptoken", "$filter", "$select", "$expand", "$count");

  /** What is to be expanded of something expanded: here it always is. */
  private static final Pattern NESTED = Pattern.compile("\\([^()]*\\)");

  static Options parse(@Nullable String query) {
    var all = new LinkedHashMap<String, String>();
    var parts = query == null ? new String[0] : query.split("&", -1);
    for (var part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      var halves = part.split("=", 2);
      var name = decoded(halves[0]);
      if (name.startsWith("$") && !KNOWN.contains(name)) {
        throw Refusal.bad("The query parameter '%s' is not supported.".formatted(name));
      }
      if (all.put(name, decoded(halves.length == 1 ? "" : halves[1])) != null) {
        throw Refusal.bad("Query option '%s' was specified more than once.".formatted(name));
      }
    }
    return new Options(all);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.bad("The query is no valid URL.");
    }
  }

  @Nullable String text(String name) {
    return all.get(name);
  }

  List<String> names(String name) {
    var text = all.get(name);
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(NESTED.matcher(text).replaceAll("").split(",", -1))
            .map(String::strip)
            .toList();
  }

  boolean count() {
    return switch (all.getOrDefault("$count", "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.bad("Invalid value for $count query option.");
    };
  }

  int number(String name, int otherwise) {
    var text = all.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.bad("Invalid value '%s' for %s query option.".formatted(text, name));
    }
    return Integer.parseInt(text);
  }

  /** The query once more, with the token of another page. */
  String turnedTo(String token) {
    var query = new StringBuilder();
    all.forEach((name, value) -> {
      if (!name.equals("$skiptoken")) {
        query.append(name).append('=').append(encoded(value)).append('&');
      }
    });
    return query.append("$skiptoken=").append(token).toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
