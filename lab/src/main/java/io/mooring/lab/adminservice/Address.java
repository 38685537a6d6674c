package io.mooring.lab.adminservice;

import io.mooring.lab.adminservice.odata.ODataException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What the path of a request names. */
record Address(Route route, Asked asked) {

  /** The two routes: WMI classes, and the modelled entities. */
  enum Route {
    WMI("wmi"),
    VERSIONED("v1.0");

    private final String segment;

    Route(String segment) {
      this.segment = segment;
    }

    String segment() {
      return segment;
    }

    boolean systemKeys() {
      return this == WMI;
    }
  }

  /** What is asked for under a route. */
  sealed interface Asked {}

  /** The names of all sets. */
  record ServiceDocument() implements Asked {}

  /** {@code $metadata}. */
  record MetadataDocument() implements Asked {}

  /** A set, or a method when the name has a dot. */
  record All(String name) implements Asked {}

  /** {@code /$count}. */
  record Count(String name) implements Asked {}

  /** A key in parentheses. */
  record Key(String name, String key) implements Asked {}

  /** A key as a segment. */
  record Segment(String name, String key) implements Asked {}

  /** What a row leads to. */
  record Related(String name, String key, String to) implements Asked {}

  private static final Pattern PATH = Pattern.compile("(?i)/AdminService/(wmi|v1\\.0)(?:/(.*))?");
  private static final Pattern WITH_KEY = Pattern.compile("([^()]+)\\((.*)\\)");

  static Address parse(String path) {
    var matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      throw ODataException.notFound("There is nothing at this address.");
    }
    var route = matcher.group(1).equalsIgnoreCase("wmi") ? Route.WMI : Route.VERSIONED;
    var rest = matcher.group(2);
    return new Address(route, asked(rest == null ? "" : rest));
  }

  private static Asked asked(String rest) {
    var segments = rest.split("/", -1);
    var first = decoded(segments[0]);
    if (segments.length == 1) {
      return switch (first) {
        case "" -> new ServiceDocument();
        case "$metadata" -> new MetadataDocument();
        default -> set(first);
      };
    }
    var keyed = WITH_KEY.matcher(first);
    if (segments.length == 2 && keyed.matches()) {
      return new Related(keyed.group(1), keyed.group(2), decoded(segments[1]));
    }
    if (segments.length > 2 || segments[1].isEmpty()) {
      throw ODataException.notFound("Resource not found for the path '%s'.".formatted(rest));
    }
    var second = decoded(segments[1]);
    return second.equals("$count") ? new Count(first) : new Segment(first, second);
  }

  private static Asked set(String name) {
    var matcher = WITH_KEY.matcher(name);
    return matcher.matches() ? new Key(matcher.group(1), matcher.group(2)) : new All(name);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ODataException.badRequest("The path is not URL encoded.");
    }
  }
}
