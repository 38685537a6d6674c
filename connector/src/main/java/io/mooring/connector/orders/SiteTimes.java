package io.mooring.connector.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as a site writes them: ISO 8601, in UTC where they name no zone. */
final class SiteTimes {

  private SiteTimes() {}

  /** Empty for what is no time. */
  static Optional<Instant> read(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return readInUtc(text);
    }
  }

  private static Optional<Instant> readInUtc(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
