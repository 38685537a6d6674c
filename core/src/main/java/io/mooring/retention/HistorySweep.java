package io.mooring.retention;

import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Deletes history that is older than it is kept: in small transactions, one portal at a time, and
 * never for long, so that whatever else is due waits for seconds at most.
 */
public final class HistorySweep {

  static final int BATCH = 1_000;
  static final int BATCHES = 20;

  private static final Duration TURN = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final String VERB = "history.delete";

  private final PastHistory past;
  private final Retention retention;
  private final AuditLog audit;
  private final Clock clock;
  private final EnumSet<History> refused = EnumSet.noneOf(History.class);

  public HistorySweep(PastHistory past, Retention retention, AuditLog audit, Clock clock) {
    this.past = past;
    this.retention = retention;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Deletes what is due, or a part of it that the next run continues.
   *
   * @return what could not be deleted and has not been told of before
   */
  public Set<History> run() {
    var now = clock.instant();
    var told = EnumSet.copyOf(refused);
    if (past.takeTurn(now, now.plus(TURN))) {
      var left = BATCHES;
      for (var history : History.values()) {
        left = sweep(history, now, left);
      }
      past.endTurn(left == 0 ? now : now.plus(EVERY));
    }
    var news = EnumSet.copyOf(refused);
    news.removeAll(told);
    return news;
  }

  private int sweep(History history, Instant now, int left) {
    return retention.of(history).before(now).map(b -> sweepBefore(history, b, left)).orElse(left);
  }

  /** How many batches are left afterwards. */
  private int sweepBefore(History history, Instant before, int batches) {
    var deleted = new HashMap<TenantId, Integer>();
    try {
      for (var left = batches; left > 0; left--) {
        switch (past.delete(history, before, BATCH)) {
          case PastHistory.Deleted.Nothing() -> {
            return left;
          }
          case PastHistory.Deleted.NotPermitted(var tenant) -> {
            tell(history, tenant);
            return left;
          }
          case PastHistory.Deleted.Some(var tenant, var number) ->
              deleted.merge(tenant, number, Integer::sum);
        }
      }
      return 0;
    } finally {
      tell(history, before, deleted);
    }
  }

  private void tell(History history, Instant before, Map<TenantId, Integer> deleted) {
    deleted.forEach((tenant, number) ->
        audit.done(
            tenant,
            new Actor.Mooring(),
            VERB,
            history.key(),
            String.format(
                Locale.ROOT, "Deleted %,d %s from before %s.", number, history.words(), before)));
  }

  /** Once while the portal runs: every day would be noise. */
  private void tell(History history, TenantId tenant) {
    if (refused.add(history)) {
      audit.refused(
          tenant,
          new Actor.Mooring(),
          VERB,
          history.key(),
          "The database does not permit to delete old " + history.words() + ": they stay.");
    }
  }
}
