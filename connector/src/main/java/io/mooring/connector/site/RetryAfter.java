package io.mooring.connector.site;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server wants to be left alone: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** Null when it does not say, or nothing that can be read. */
  static @Nullable Duration of(HttpResponse<?> answer) {
    return answer.headers().firstValue("Retry-After").map(text -> read(text, answer)).orElse(null);
  }

  private static @Nullable Duration read(String text, HttpResponse<?> answer) {
    try {
      return text.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Integer.parseInt(text))
          : positive(Duration.between(sent(answer), date(text)));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** By the server's own clock, since it says a time of that clock. */
  private static Instant sent(HttpResponse<?> answer) {
    return date(answer.headers().firstValue("Date").orElse(""));
  }

  private static Instant date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
