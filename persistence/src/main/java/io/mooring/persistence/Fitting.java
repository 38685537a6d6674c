package io.mooring.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** Makes values fit their columns, and long lists their statements. */
final class Fitting {

  /** What {@code datetime} of MySQL reaches from and to. */
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** Most values of one {@code in} list: H2 compares every row with each of them. */
  private static final int MOST = 200;

  private Fitting() {}

  /** Cut to microseconds: left to themselves, databases round. */
  static Instant micros(Instant instant) {
    var late = instant.isBefore(FIRST) ? FIRST : instant;
    return (late.isAfter(LAST) ? LAST : late).truncatedTo(ChronoUnit.MICROS);
  }

  static @Nullable Instant microsOrNull(@Nullable Instant instant) {
    return instant == null ? null : micros(instant);
  }

  static <T> List<List<T>> chunks(Collection<T> values) {
    return values.stream().distinct().gather(Gatherers.windowFixed(MOST)).toList();
  }
}
