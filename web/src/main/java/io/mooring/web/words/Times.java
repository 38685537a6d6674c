package io.mooring.web.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the clock on the reader's wall shows them. */
public final class Times {

  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Times() {}

  /** {@code 5 Jan 2026, 09:00:00 CET}: for tooltips. */
  public static String whole(Instant instant, ZoneId zone) {
    return WHOLE.format(instant.atZone(zone));
  }

  /** {@code 09:00} on the day of {@code now}, else {@code 4 Jan 2026, 09:00}. */
  public static String brief(Instant instant, Instant now, ZoneId zone) {
    var then = instant.atZone(zone);
    var sameDay = then.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (sameDay ? TIME : SHORT).format(then);
  }

  /** {@code 5 Jan 2026}. */
  public static String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }
}
