package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.audit.Audit;
import io.mooring.audit.AuditEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Audit} in the database: rows are inserted and read. */
final class HibernateAudit implements Audit {

  private final Sessions sessions;

  HibernateAudit(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(List<AuditEntry> entries) {
    var rows = entries.stream().map(AuditRow::of).toList();
    sessions.run(session -> AuditRow.TABLE.insert(session, rows));
  }

  @Override
  public List<AuditEntry> read(Scope scope, @Nullable Before before, int limit) {
    var after = before == null ? "" : " and happenedAt <= :at and (happenedAt < :at or id < :id)";
    return sessions.from(session -> {
      var query =
          session
              .createSelectionQuery(
                  "from AuditRow where tenant = :tenant"
                      + after
                      + " order by tenant desc, happenedAt desc, id desc",
                  AuditRow.class)
              .setParameter("tenant", scope.tenant().value())
              .setMaxResults(limit);
      if (before != null) {
        query.setParameter("at", before.at()).setParameter("id", before.id());
      }
      return query.stream().map(AuditRow::toEntry).toList();
    });
  }
}
