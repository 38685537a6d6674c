package io.mooring.lab.adminservice.odata;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query options of a request as they came, all of them known and each at most once. */
public record Options(Map<String, String> texts) {

  /** HTTP.sys gives up beyond 16 kB too. */
  private static final int LONGEST = 16_384;

  private static final Set<String> KNOWN =
      Set.of("$filter", "$select", "$orderby", "$top", "$skip", "$skiptoken");

  public static Options parse(@Nullable String query) {
    var texts = new LinkedHashMap<String, String>();
    if (query != null && query.length() > LONGEST) {
      throw ODataException.badRequest("The query is longer than %d characters.".formatted(LONGEST));
    }
    for (var pair : pairs(query)) {
      var equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!KNOWN.contains(name)) {
        throw ODataException.badRequest("The query option '%s' is not supported.".formatted(name));
      }
      if (texts.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
        throw ODataException.badRequest("The query option '%s' is given twice.".formatted(name));
      }
    }
    return new Options(texts);
  }

  private static List<String> pairs(@Nullable String query) {
    return query == null || query.isEmpty() ? List.of() : Arrays.asList(query.split("&", -1));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ODataException.badRequest("'%s' is not URL encoded.".formatted(text));
    }
  }

  /** Refuses every option that has no meaning where it stands. */
  public void allowOnly(String where, String... names) {
    var others = new ArrayList<>(texts.keySet());
    others.removeAll(Arrays.asList(names));
    if (!others.isEmpty()) {
      throw ODataException.badRequest(
          "The query option '%s' is not supported %s.".formatted(others.getFirst(), where));
    }
  }

  @Nullable String text(String name) {
    return texts.get(name);
  }

  /** A number of rows; {@code otherwise} when the option is not given. */
  long rows(String name, long otherwise) {
    var text = texts.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw ODataException.badRequest(
          "'%s' is no valid value of %s: a number from 0 is wanted.".formatted(text, name));
    }
    return Long.parseLong(text);
  }

  /** The same options for the following page. */
  Options next(String skipToken, @Nullable Long topLeft) {
    var next = new LinkedHashMap<>(texts);
    next.remove("$skip");
    if (topLeft != null) {
      next.put("$top", topLeft.toString());
    }
    next.put("$skiptoken", skipToken);
    return new Options(next);
  }

  String query() {
    return texts.entrySet().stream()
        .map(option -> option.getKey() + "=" + encoded(option.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
