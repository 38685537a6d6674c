package io.mooring.retention;

import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deletes history that is older than it is kept: in small transactions, one portal at a time, and
 * never much at once.
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
      past.endTurn(inTurns(now) ? now.plus(EVERY) : now);
      past.tidy();
    }
    var news = EnumSet.copyOf(refused);
    news.removeAll(told);
    return news;
  }

  /** What is too old of one history, and how much of it was deleted. */
  private record Part(History history, Instant before, Map<TenantId, Integer> deleted) {}

  /** A batch of each in turn, so that none waits for another's end; whether it came to all ends. */
  private boolean inTurns(Instant now) {
    var parts = Arrays.stream(History.values()).flatMap(history -> part(history, now)).toList();
    var open = new ArrayDeque<>(parts);
    try {
      for (var left = BATCHES; left > 0 && !open.isEmpty(); ) {
        var part = open.remove();
        if (deleted(part)) {
          left--;
          open.add(part);
        }
      }
      return open.isEmpty();
    } finally {
      parts.forEach(part -> tell(part.history(), part.before(), part.deleted()));
    }
  }

  private Stream<Part> part(History history, Instant now) {
    return retention.of(history).before(now).stream()
        .map(before -> new Part(history, before, new HashMap<>()));
  }

  private boolean deleted(Part part) {
    return switch (past.delete(part.history(), part.before(), BATCH)) {
      case PastHistory.Deleted.Nothing() -> false;
      case PastHistory.Deleted.NotPermitted(var tenant) -> {
        tell(part.history(), tenant);
        yield false;
      }
      case PastHistory.Deleted.Some(var tenant, var number) -> {
        part.deleted().merge(tenant, number, Integer::sum);
        yield true;
      }
    };
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
