package io.mooring.intune.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A time as HTTP writes it, such as {@code Mon, 23 Nov 2026 08:00:00 GMT} (RFC 9110). */
final class HttpDate {

  private HttpDate() {}

  /** Null for what is no such time. */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
