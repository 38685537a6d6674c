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
      tidy();
    }
    var news = EnumSet.copyOf(refused);
    news.removeAll(told);
    return news;
  }

  /** What counts nothing does no harm: what is too much for one run waits for the next. */
  private void tidy() {
    for (var left = BATCHES; left > 0 && past.tidy(BATCH) == BATCH; left--) {}
  }

  /** What is too old of one history, and what was deleted of it. */
  private record Part(History history, Instant before, Map<TenantId, Gone> gone) {}

  /** How much, and how long that took without the batches of other histories in between. */
  private record Gone(int number, Duration took) {

    Gone and(Gone more) {
      return new Gone(number + more.number, took.plus(more.took));
    }
  }

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
      parts.forEach(part -> tell(part.history(), part.before(), part.gone()));
    }
  }

  private Stream<Part> part(History history, Instant now) {
    return retention.of(history).before(now).stream()
        .map(before -> new Part(history, before, new HashMap<>()));
  }

  private boolean deleted(Part part) {
    var begun = clock.instant();
    return switch (past.delete(part.history(), part.before(), BATCH)) {
      case PastHistory.Deleted.Nothing() -> false;
      case PastHistory.Deleted.NotPermitted(var tenant) -> {
        tell(part.history(), tenant);
        yield false;
      }
      case PastHistory.Deleted.Some(var tenant, var number) -> {
        var took = Duration.between(begun, clock.instant());
        part.gone().merge(tenant, new Gone(number, took), Gone::and);
        yield true;
      }
    };
  }

  private void tell(History history, Instant before, Map<TenantId, Gone> gone) {
    gone.forEach((tenant, what) ->
        audit.done(
            tenant, new Actor.Mooring(), VERB, history.key(), sentence(history, before, what)));
  }

  private static String sentence(History history, Instant before, Gone gone) {
    return String.format(
        Locale.ROOT,
        "Deleted %,d %s from before %s in %,d ms.",
        gone.number(),
        history.words(),
        before,
        gone.took().toMillis());
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
