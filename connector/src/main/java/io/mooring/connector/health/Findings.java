package io.mooring.connector.health;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found to be behind each kind of trouble. A look is a walk over many calls that signs in:
 * of one kind it is taken once in a while, so that what lies behind shows when the first cause was
 * mended, and one at a time, for which nobody waits.
 */
final class Findings {

  /** The least time between two looks at the same kind of trouble. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  private final Diagnosis diagnosis;
  private final Clock clock;
  private final Map<SiteTrouble, Look> looks = new EnumMap<>(SiteTrouble.class);
  private boolean isLooking;

  private record Look(Instant began, Optional<Diagnosis.Ailment> found) {}

  Findings(Diagnosis diagnosis, Clock clock) {
    this.diagnosis = diagnosis;
    this.clock = clock;
  }

  /** What is known to be behind it; the fault itself where nothing is. */
  Diagnosis.Ailment behind(SiteException fault) {
    if (begins(fault.trouble())) {
      look(fault);
    }
    return known(fault)
        .orElseGet(() ->
            new Diagnosis.Ailment(String.valueOf(fault.getMessage()), fault.trouble().remedy()));
  }

  /** All was well: what comes after is something else, and not looked at sooner for that. */
  synchronized void forget() {
    looks.replaceAll((_, look) -> new Look(look.began(), Optional.empty()));
  }

  private synchronized boolean begins(SiteTrouble trouble) {
    var last = looks.get(trouble);
    var isDue =
        last == null || Duration.between(last.began(), clock.instant()).abs().compareTo(PAUSE) >= 0;
    if (isLooking || !isDue) {
      return false;
    }
    isLooking = true;
    return true;
  }

  private void look(SiteException fault) {
    var began = clock.instant();
    var found = Optional.<Diagnosis.Ailment>empty();
    try {
      found = diagnosis.firstWrong(fault);
    } finally {
      keep(fault.trouble(), new Look(began, found));
    }
  }

  private synchronized void keep(SiteTrouble trouble, Look look) {
    looks.put(trouble, look);
    isLooking = false;
  }

  private synchronized Optional<Diagnosis.Ailment> known(SiteException fault) {
    return Optional.ofNullable(looks.get(fault.trouble())).flatMap(Look::found);
  }
}
