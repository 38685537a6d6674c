package io.mooring.lab.http;

import com.sun.net.httpserver.Headers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts the estate's time into the {@code Date} header. The JDK's server writes its own over what a
 * handler has set, and then looks whether the connection is to be closed: this stands where it
 * looks, as a header without a value, and sets the date once more. A caller that itself asked for
 * {@code Connection: close} gets the JDK's date, as the server does not look then.
 */
public final class DateHeader extends AbstractList<String> {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Headers headers;
  private final Clock clock;

  private DateHeader(Headers headers, Clock clock) {
    this.headers = headers;
    this.clock = clock;
  }

  public static void in(Headers headers, Clock clock) {
    headers.put("Connection", new DateHeader(headers, clock));
  }

  @Override
  public Stream<String> stream() {
    headers.set("Date", FORMAT.format(clock.instant()));
    return Stream.empty();
  }

  @Override
  public String get(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int size() {
    return 0;
  }
}
