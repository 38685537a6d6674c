package io.mooring.audit;

import io.mooring.access.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** {@link Audit} in memory. */
public final class InMemoryAudit implements Audit {

  private static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::at).thenComparing(entry -> entry.id().toString()).reversed();

  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void add(List<AuditEntry> added) {
    entries.addAll(added);
  }

  @Override
  public List<AuditEntry> read(Scope scope, @Nullable Before before, int limit) {
    return entries.stream()
        .filter(entry -> scope.tenant().equals(entry.tenant()))
        .sorted(NEWEST_FIRST)
        .filter(entry -> before == null || comesAfter(entry, before))
        .limit(limit)
        .toList();
  }

  private static boolean comesAfter(AuditEntry entry, Before before) {
    var byTime = entry.at().compareTo(before.at());
    return byTime < 0
        || (byTime == 0 && entry.id().toString().compareTo(before.id().toString()) < 0);
  }

  public List<AuditEntry> all() {
    return List.copyOf(entries);
  }
}
