package io.mooring.retention;

import io.mooring.access.TenantId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;

/** A {@link PastHistory} of one tenant that counts. */
final class FakePastHistory implements PastHistory {

  final Map<History, Integer> old = new EnumMap<>(History.class);
  final Map<History, Instant> asked = new EnumMap<>(History.class);
  final EnumSet<History> forbidden = EnumSet.noneOf(History.class);
  final TenantId tenant;
  private Instant due = Instant.MIN;
  boolean broken;
  Consumer<History> whileDeleting = _ -> {};
  int empty;
  int tidied;

  FakePastHistory(TenantId tenant) {
    this.tenant = tenant;
  }

  @Override
  public boolean takeTurn(Instant now, Instant until) {
    if (due.isAfter(now)) {
      return false;
    }
    due = until;
    return true;
  }

  @Override
  public void endTurn(Instant next) {
    due = next;
  }

  @Override
  public int tidy(int most) {
    tidied++;
    var number = Math.min(most, empty);
    empty -= number;
    return number;
  }

  @Override
  public Deleted delete(History history, Instant before, int most) {
    asked.put(history, before);
    var number = Math.min(most, old.getOrDefault(history, 0));
    if (number == 0) {
      return new Deleted.Nothing();
    }
    if (forbidden.contains(history)) {
      return new Deleted.NotPermitted(tenant);
    }
    if (broken && old.getOrDefault(history, 0) <= most) {
      throw new IllegalStateException("The database has gone");
    }
    old.merge(history, -number, Integer::sum);
    whileDeleting.accept(history);
    return new Deleted.Some(tenant, number);
  }
}
