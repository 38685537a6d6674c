package io.mooring.connector.net;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A time as HTTP writes it, such as {@code Mon, 23 Nov 2026 08:00:00 GMT} (RFC 9110). */
public final class HttpDate {

  private HttpDate() {}

  /** When the answer was sent, by its sender's clock; empty where it does not say so. */
  public static Optional<Instant> of(HttpResponse<?> answer) {
    return answer.headers().firstValue("Date").flatMap(HttpDate::parse);
  }

  /** Empty for what is no such time. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
