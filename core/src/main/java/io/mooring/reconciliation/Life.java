package io.mooring.reconciliation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a record was somebody's, by its source's clock.
 *
 * @param since when it began: created, enrolled, registered; null where the source does not say
 * @param lastSeen when its computer last gave a sign of life to the source; null before the first
 * @param ended whether the source itself says that it is over: obsolete, decommissioned, gone
 */
public record Life(@Nullable Instant since, @Nullable Instant lastSeen, boolean ended) {

  /** A source works off its inboxes; what is newer than this by less is not yet later. */
  private static final Duration LAG = Duration.ofHours(1);

  /**
   * Two records whose last signs of life are as near speak of one time. Twice the 14 days that
   * Entra lets pass before it renews its own (Microsoft: Manage stale devices).
   */
  private static final Duration SAME_TIME = Duration.ofDays(28);

  /** Whether it was over before the other began. */
  boolean before(Life other) {
    return lastSeen != null && other.since != null && !lastSeen.isAfter(other.since.plus(LAG));
  }

  /** Whether both ran for a while at once, as one computer's records do not. */
  boolean beside(Life other) {
    return runs() && other.runs() && !before(other) && !other.before(this);
  }

  /** Whether what both say is true of one time, so that it cannot differ on one computer. */
  boolean sameTime(Life other) {
    return lastSeen != null
        && other.lastSeen != null
        && beside(other)
        && Duration.between(lastSeen, other.lastSeen).abs().compareTo(SAME_TIME) <= 0;
  }

  private boolean runs() {
    return !ended && lastSeen != null;
  }
}
