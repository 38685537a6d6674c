package io.mooring.audit;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.TenantId;
import io.mooring.id.TimedId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes audit rows with the time of now, and lets auditors read them. */
public final class AuditLog {

  private final Audit audit;
  private final Clock clock;

  public AuditLog(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** What is written of one of many that are done at once. */
  public record Line(String subject, String detail) {}

  public void done(Person person, String verb, List<Line> lines) {
    add(person.tenant(), Actor.of(person), verb, AuditEntry.Outcome.DONE, lines);
  }

  public void done(TenantId tenant, Actor actor, String verb, List<Line> lines) {
    add(tenant, actor, verb, AuditEntry.Outcome.DONE, lines);
  }

  public void refused(Person person, String verb, List<Line> lines) {
    add(person.tenant(), Actor.of(person), verb, AuditEntry.Outcome.REFUSED, lines);
  }

  public void done(Person person, String verb, String subject, String detail) {
    done(person.tenant(), Actor.of(person), verb, subject, detail);
  }

  public void done(TenantId tenant, Actor actor, String verb, String subject, String detail) {
    done(tenant, actor, verb, List.of(new Line(subject, detail)));
  }

  public void refused(Person person, String verb, String subject, String detail) {
    refused(person.tenant(), Actor.of(person), verb, subject, detail);
  }

  public void refused(
      @Nullable TenantId tenant, Actor actor, String verb, String subject, String detail) {
    add(tenant, actor, verb, AuditEntry.Outcome.REFUSED, List.of(new Line(subject, detail)));
  }

  private void add(
      @Nullable TenantId tenant,
      Actor actor,
      String verb,
      AuditEntry.Outcome outcome,
      List<Line> lines) {
    var now = clock.instant();
    audit.add(
        lines.stream()
            .map(line ->
                new AuditEntry(
                    TimedId.at(now),
                    now,
                    tenant,
                    actor,
                    verb,
                    line.subject(),
                    outcome,
                    line.detail()))
            .toList());
  }

  public List<AuditEntry> read(Person person, Audit.@Nullable Before before, int limit) {
    person.require(Permission.READ_AUDIT);
    return audit.read(person.scope(), before, limit);
  }
}
