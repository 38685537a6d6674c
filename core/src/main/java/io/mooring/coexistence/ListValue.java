package io.mooring.coexistence;

import io.mooring.wire.Column;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what stands in a cell of a list; an {@link IllegalArgumentException} says what is wrong.
 */
final class ListValue {

  /** The longest real ones are addresses. */
  static final int LONGEST = 1_024;

  /** What exports write where there is nothing. */
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "n/a", "na", "none", "null", "unknown", "not available", "never");

  private static final Set<String> ENROLLED = Set.of("enrolled", "active", "complete", "completed");
  private static final Set<String> NOT_ENROLLED =
      Set.of("unenrolled", "not enrolled", "pending", "discovered", "retired", "wiped", "deleted");
  private static final Pattern BETWEEN = Pattern.compile("[;,\\s]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private ListValue() {}

  /** Empty where nothing is there. */
  static Optional<String> of(ListColumn column, String cell) {
    if (cell.length() > LONGEST) {
      throw new IllegalArgumentException(
          "it has " + cell.length() + " signs; at most " + LONGEST + " are taken.");
    }
    var text = cell.strip();
    return NOTHING.contains(small(text)) ? Optional.empty() : Optional.of(read(column, text));
  }

  private static String read(ListColumn column, String text) {
    return switch (column) {
      case ID, NAME, SERIAL_NUMBER, USER, PROVIDER_ID, SERVER_ADDRESS, PLATFORM -> text;
      case ENTRA_DEVICE_ID, SMBIOS_GUID -> guid(text);
      case MAC -> BETWEEN.splitAsStream(text).collect(Collectors.joining(Column.SEPARATOR));
      case OWNERSHIP -> ownership(text);
      case JOIN_TYPE -> joinType(text);
      case ENROLLED_AT, LAST_SEEN -> time(text).toString();
      case ENROLMENT_TYPE -> number(text);
      case ENROLMENT_STATE -> state(text);
    };
  }

  private static String guid(String text) {
    var bare = text.startsWith("{") && text.endsWith("}") ? inner(text) : text;
    try {
      if (bare.length() == 36) {
        return UUID.fromString(bare).toString();
      }
    } catch (IllegalArgumentException e) {
      // Said below, with an example.
    }
    throw new IllegalArgumentException(
        "it is no GUID such as 5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10.");
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static String ownership(String text) {
    var small = small(text);
    if (Stream.of("personal", "employee", "byod").anyMatch(small::contains)) {
      return "personal";
    }
    return Stream.of("corporate", "company", "shared").anyMatch(small::contains) ? "company" : text;
  }

  /** As Microsoft Graph spells it: {@code joinType}. */
  private static String joinType(String text) {
    var small = small(text);
    if (small.contains("hybrid")) {
      return "hybridAzureADJoined";
    }
    if (small.contains("regist") || small.contains("workplace")) {
      return "azureADRegistered";
    }
    return small.contains("join") ? "azureADJoined" : text;
  }

  private static String number(String text) {
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    throw new IllegalArgumentException("it is no whole number.");
  }

  private static String state(String text) {
    var small = small(text);
    if (ENROLLED.contains(small)) {
      return "1";
    }
    if (NOT_ENROLLED.contains(small)) {
      return "0";
    }
    if (NUMBER.matcher(text).matches()) {
      return text;
    }
    throw new IllegalArgumentException("it is neither a number nor “enrolled” nor “unenrolled”.");
  }

  /** What has no zone is UTC; a day and a month that could be either are not guessed. */
  private static Instant time(String text) {
    var iso = text.replaceFirst(" ", "T");
    for (var form : Form.values()) {
      try {
        return form.read(iso);
      } catch (DateTimeException e) {
        // The next form, or the sentence below.
      }
    }
    throw new IllegalArgumentException(
        "it is no time. Write it as 2026-11-22, 2026-11-22 08:30 or 2026-11-22T08:30:00Z.");
  }

  private enum Form {
    WITH_ZONE,
    WITHOUT_ZONE,
    DAY;

    Instant read(String text) {
      return switch (this) {
        case WITH_ZONE -> OffsetDateTime.parse(text).toInstant();
        case WITHOUT_ZONE -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        case DAY -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      };
    }
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
