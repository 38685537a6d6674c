package io.mooring.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How long something is kept. */
public sealed interface Keep {

  /** A month: whoever asks what happened last week must get an answer. */
  int LEAST_DAYS = 30;

  /** A hundred years. */
  int MOST_DAYS = 36_500;

  record Forever() implements Keep {}

  record Days(int number) implements Keep {}

  /** A number of days or {@code forever}; empty for anything else. */
  static Optional<Keep> parse(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("forever")) {
      return Optional.of(new Forever());
    }
    return Optional.of(word)
        .filter(w -> w.matches("[0-9]{1,5}"))
        .map(Integer::parseInt)
        .filter(days -> days >= LEAST_DAYS && days <= MOST_DAYS)
        .map(Days::new);
  }

  /** What is older than this is deleted. */
  default Optional<Instant> before(Instant now) {
    return switch (this) {
      case Forever() -> Optional.empty();
      case Days(var number) -> Optional.of(now.minus(Duration.ofDays(number)));
    };
  }
}
