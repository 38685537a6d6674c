package io.mooring.audit;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes audit rows with the time of now, and lets auditors read them. */
public final class AuditLog {

  private final Audit audit;
  private final Clock clock;

  public AuditLog(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public void done(Person person, String verb, String subject, String detail) {
    done(person.tenant(), Actor.of(person), verb, subject, detail);
  }

  public void done(TenantId tenant, Actor actor, String verb, String subject, String detail) {
    add(tenant, actor, verb, subject, AuditEntry.Outcome.DONE, detail);
  }

  public void refused(Person person, String verb, String subject, String detail) {
    refused(person.tenant(), Actor.of(person), verb, subject, detail);
  }

  public void refused(
      @Nullable TenantId tenant, Actor actor, String verb, String subject, String detail) {
    add(tenant, actor, verb, subject, AuditEntry.Outcome.REFUSED, detail);
  }

  private void add(
      @Nullable TenantId tenant,
      Actor actor,
      String verb,
      String subject,
      AuditEntry.Outcome outcome,
      String detail) {
    audit.add(
        new AuditEntry(
            UUID.randomUUID(), clock.instant(), tenant, actor, verb, subject, outcome, detail));
  }

  public List<AuditEntry> read(Person person, Audit.@Nullable Before before, int limit) {
    person.require(Permission.READ_AUDIT);
    return audit.read(person.scope(), before, limit);
  }
}
