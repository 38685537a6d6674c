package io.mooring.cloud;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as Graph tells it: at a time, or never. Null is what it does not tell.
 */
public sealed interface When {

  record At(Instant time) implements When {}

  /** Graph's way to say so is a time in the year 1. */
  record Never() implements When {}

  /** Null for what is no time. */
  static @Nullable When parse(String text) {
    try {
      var time = OffsetDateTime.parse(text);
      var isNever = time.withOffsetSameInstant(ZoneOffset.UTC).getYear() <= 1;
      return isNever ? new Never() : new At(time.toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
