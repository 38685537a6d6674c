package io.mooring.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code jdbc:mysql:} address taken apart, so that what may be shown of it holds no secret.
 *
 * @param place such as {@code db.contoso.com:3306/mooring}
 * @param properties what follows the question mark, whatever the case of its names
 */
record MySqlAddress(String place, Map<String, String> properties) {

  private static final Pattern PARTS =
      Pattern.compile(
          "jdbc:mysql://(?:(?<sign>[^@/?]*)@)?"
              + "(?<place>[\\w.:\\[\\],-]+/[^/?#&;()@\\s]+)(?:\\?(?<query>.*))?");

  /**
   * Reads an address.
   *
   * @throws DatabaseUnavailable when it is none; the address is not repeated, as it may hold a
   *     password
   */
  static MySqlAddress parse(String url) {
    var parts = PARTS.matcher(url);
    if (!parts.matches()) {
      throw new DatabaseUnavailable(
          "The address of the MySQL server can't be read: write it as"
              + " jdbc:mysql://host:3306/database.");
    }
    var properties = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    signIn(parts.group("sign"), properties);
    query(parts.group("query"), properties);
    return new MySqlAddress(parts.group("place"), properties);
  }

  private static void signIn(@Nullable String sign, Map<String, String> properties) {
    if (sign != null) {
      var words = sign.split(":", 2);
      properties.put("user", decoded(words[0]));
      properties.put("password", words.length < 2 ? "" : decoded(words[1]));
    }
  }

  private static void query(@Nullable String query, Map<String, String> properties) {
    for (var pair : query == null ? new String[0] : query.split("&", -1)) {
      var words = pair.split("=", 2);
      if (!words[0].isBlank()) {
        properties.put(decoded(words[0]), words.length < 2 ? "" : decoded(words[1]));
      }
    }
  }

  /** A plus is a plus, in passwords too: Connector/J reads it so. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** Without a sign-in and without properties. */
  String url() {
    return "jdbc:mysql://" + place;
  }

  boolean onThisMachine() {
    return place.matches("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?/.*");
  }
}
