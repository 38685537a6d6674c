package io.mooring.connector.inventory;

import io.mooring.wire.Column;
import io.mooring.wire.PlainText;
import java.math.BigDecimal;
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

  /** What is longer is no number of a column, and takes long to read as one. */
  private static final int LONGEST_NUMBER = 100;

  private Values() {}

  static @Nullable String of(@Nullable JsonNode value, Column.Type type) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      return joined(value, type);
    }
    var text = PlainText.whole(value.asString(value.toString())).strip();
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
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
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
}
