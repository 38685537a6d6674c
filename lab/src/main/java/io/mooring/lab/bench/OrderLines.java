package io.mooring.lab.bench;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** What a connector's log says of orders, line by line. */
record OrderLines(List<String> lines) {

  /** A signed batch was found genuine. */
  private static final Pattern HELD = Pattern.compile("(\\S+) .* Holds (\\d+) orders");

  /** The site took one order, or several by one call. */
  private static final Pattern TAKEN =
      Pattern.compile("(\\S+) .* (?:(\\d+) orders|Order \\S+): ACCEPTED .*");

  long batches() {
    return lines.stream().filter(line -> HELD.matcher(line).matches()).count();
  }

  long held() {
    return numbers(HELD).sum();
  }

  long taken() {
    return numbers(TAKEN).sum();
  }

  /** Milliseconds of the system's clock. */
  long lastHeldAt() {
    return lastAt(HELD);
  }

  /** Milliseconds of the system's clock. */
  long lastTakenAt() {
    return lastAt(TAKEN);
  }

  private LongStream numbers(Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches())
        .mapToLong(
            matcher -> Optional.ofNullable(matcher.group(2)).map(Long::parseLong).orElse(1L));
  }

  private long lastAt(Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches())
        .mapToLong(matcher -> OffsetDateTime.parse(matcher.group(1)).toInstant().toEpochMilli())
        .max()
        .orElseThrow();
  }
}
