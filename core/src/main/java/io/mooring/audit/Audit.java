package io.mooring.audit;

import io.mooring.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log. Rows are added, read, and never changed. */
public interface Audit {

  void add(List<AuditEntry> entries);

  default void add(AuditEntry entry) {
    add(List.of(entry));
  }

  /** Newest first, at most {@code limit}, those before {@code before} where it is given. */
  List<AuditEntry> read(Scope scope, @Nullable Before before, int limit);

  /** Where the next page starts: after the last row of the page before. */
  record Before(Instant at, UUID id) {}
}
