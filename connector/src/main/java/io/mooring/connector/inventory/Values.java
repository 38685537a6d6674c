package io.mooring.connector.inventory;

import io.mooring.wire.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes a site's value as the wire has it. A value that does not fit its type goes as the site
 * gave it: the portal sets it aside, where a person can see it.
 */
final class Values {

  private Values() {}

  static @Nullable String of(@Nullable JsonNode value, Column.Type type) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      return joined(value, type);
    }
    var text = clean(value.asString(value.toString())).strip();
    return text.isEmpty() ? null : typed(text, type);
  }

  private static @Nullable String joined(JsonNode values, Column.Type type) {
    var text =
        values.values().stream()
            .map(value -> of(value, type))
            .filter(value -> value != null)
            .collect(Collectors.joining(Column.SEPARATOR));
    return text.isEmpty() ? null : text;
  }

  private static String typed(String text, Column.Type type) {
    return switch (type) {
      case TEXT -> text;
      case NUMBER -> number(text);
      case FLAG -> flag(text);
      case INSTANT -> instant(text);
    };
  }

  private static String number(String text) {
    try {
      return Long.toString(new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return text;
    }
  }

  /** The same property is 0 or 1 in one version of a class and Boolean in another. */
  private static String flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> "true";
      case "0", "false" -> "false";
      default -> text;
    };
  }

  private static String instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Half a surrogate pair is no text that could be sent or hashed. */
  private static String clean(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        : text;
  }
}
