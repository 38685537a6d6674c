package io.mooring.inventory;

import io.mooring.site.SourceKind;
import io.mooring.wire.Column;
import io.mooring.wire.Cut;
import io.mooring.wire.Moment;
import io.mooring.wire.PlainText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a site sent into values that hold what their column promises. A value that does not is
 * left out; a row without a name can't be a device and is set aside.
 */
final class Cleaning {

  /** Longer texts are cut here; the longest real ones are distinguished names. */
  static final int LONGEST = 1_024;

  /** Before this, a date means "never": sites send 0001, 1601, 1970 and 1980 for it. */
  private static final Instant FIRST_REAL_DATE = Instant.parse("1990-01-01T00:00:00Z");

  /** A device's clock may be ahead; what is further ahead than this is no date. */
  private static final Duration AHEAD = Duration.ofDays(366);

  private Cleaning() {}

  /** Why the row can't be kept; null when it can. */
  static @Nullable String objection(long id, @Nullable Map<String, String> full) {
    if (id <= 0) {
      return "The resource id " + id + " is not a positive number.";
    }
    if (full == null) {
      return null;
    }
    var name = full.get(Column.NAME.key());
    return name == null || text(Column.NAME, name).isEmpty() ? "The row has no name." : null;
  }

  /** The values that are sound, by column; those that are not this source's are left out. */
  static Map<Column, String> values(SourceKind from, Map<String, String> sent, Instant now) {
    var clean = new EnumMap<Column, String>(Column.class);
    sent.forEach((key, value) ->
        Column.ofKey(key)
            .filter(column -> Sayings.may(from, column))
            .ifPresent(column -> value(column, value, now).ifPresent(v -> clean.put(column, v))));
    return clean;
  }

  private static Optional<String> value(Column column, @Nullable String sent, Instant now) {
    if (sent == null) {
      return Optional.empty();
    }
    return switch (column.type()) {
      case TEXT -> Optional.of(text(column, sent)).filter(text -> !text.isEmpty());
      case NUMBER -> number(sent);
      case FLAG -> flag(sent);
      case INSTANT -> instant(sent, now);
    };
  }

  /** A device has one name, whatever line breaks are in it. */
  private static String text(Column column, String sent) {
    var text = column.several() ? PlainText.of(sent) : PlainText.line(sent);
    return Cut.to(LONGEST, text).strip();
  }

  private static Optional<String> number(String sent) {
    try {
      return Optional.of(Long.toString(Long.parseLong(sent.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> flag(String sent) {
    return switch (sent.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of("true");
      case "false", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static Optional<String> instant(String sent, Instant now) {
    try {
      var text = sent.strip();
      var instant = Moment.parse(text);
      var real = !instant.isBefore(FIRST_REAL_DATE) && instant.isBefore(now.plus(AHEAD));
      var plain = Moment.isToTheSecond(text) ? text : instant.toString();
      return real ? Optional.of(plain) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
