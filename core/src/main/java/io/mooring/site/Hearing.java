package io.mooring.site;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when this portal can hear connectors at all: while it is stopped, cut off or without its
 * database, nobody can be heard, and nobody's silence is their own.
 */
final class Hearing {

  /** The only connector there is calls once a minute when it stands by: one call may be lost. */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(150);

  private @Nullable Instant since;
  private @Nullable Instant last;

  /** Somebody was heard of now; the time begins anew when that is the first in a long while. */
  synchronized void heard(Instant now) {
    if (since == null || last == null || now.isAfter(last.plus(LONGEST_GAP))) {
      since = now;
    }
    last = now;
  }

  /** Never more than this is known of a silence. */
  synchronized Instant silentSince(@Nullable Instant lastContact, Instant now) {
    var able = since == null ? now : since;
    return lastContact == null || lastContact.isBefore(able) ? able : lastContact;
  }
}
