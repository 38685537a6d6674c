package io.mooring.connector.inventory;

import io.mooring.wire.Column;
import io.mooring.wire.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
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

  /** Most numbers and instants are written as the wire has them: they need not be read. */
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  /** Days that some month lacks, and the seconds that leap, are left to the calendar. */
  private static final Pattern PLAIN_INSTANT =
      Pattern.compile(
          "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
              + "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z");

  private Values() {}

  static @Nullable String of(@Nullable JsonNode value, Column.Type type) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      return joined(value, type);
    }
    var text = PlainText.whole(text(value)).strip();
    return text.isEmpty() ? null : typed(text, type);
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.asString(value.toString());
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
    if (WHOLE.matcher(text).matches()) {
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
    if (PLAIN_INSTANT.matcher(text).matches()) {
      return text;
    }
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      return text;
    }
  }
}
