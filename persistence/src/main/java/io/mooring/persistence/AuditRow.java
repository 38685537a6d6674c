package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.audit.Actor;
import io.mooring.audit.AuditEntry;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code audit_entry} table. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditRow.Key.class)
@SuppressWarnings("NullAway.Init")
class AuditRow {

  static final ManyRows<AuditRow> TABLE =
      new ManyRows<>(
          "audit_entry",
          3,
          AuditRow::new,
          List.of(
              Field.written("tenant", Field.ID, row -> row.tenant),
              Field.written("happened_at", Field.INSTANT, row -> row.happenedAt),
              Field.written("id", Field.ID, row -> row.id),
              Field.written("actor_kind", Field.TEXT, row -> row.actorKind.name()),
              Field.written("actor_id", Field.TEXT, row -> row.actorId),
              Field.written("actor_name", Field.TEXT, row -> row.actorName),
              Field.written("verb", Field.TEXT, row -> row.verb),
              Field.written("subject", Field.TEXT, row -> row.subject),
              Field.written("outcome", Field.TEXT, row -> row.outcome.name()),
              Field.written("detail", Field.TEXT, row -> row.detail)));

  /** Where a refused stranger named no tenant. */
  private static final UUID NO_TENANT = new UUID(0, 0);

  enum ActorKind {
    HUMAN,
    MACHINE,
    MOORING,
    UNKNOWN
  }

  record Key(UUID tenant, Instant happenedAt, UUID id) {}

  @Id UUID tenant;
  @Id Instant happenedAt;
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  ActorKind actorKind;

  String actorId;
  String actorName;
  String verb;
  String subject;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  AuditEntry.Outcome outcome;

  String detail;

  static AuditRow of(AuditEntry entry) {
    var row = new AuditRow();
    row.tenant = tenant(entry.tenant());
    row.happenedAt = Fitting.micros(entry.at());
    row.id = entry.id();
    row.actorKind = kind(entry.actor());
    row.actorId = Cut.to(255, entry.actor().id());
    row.actorName = Cut.to(255, entry.actor().name());
    row.verb = entry.verb();
    row.subject = Cut.to(255, entry.subject());
    row.outcome = entry.outcome();
    row.detail = Cut.to(4_000, entry.detail());
    return row;
  }

  private static UUID tenant(@Nullable TenantId tenant) {
    return tenant == null ? NO_TENANT : tenant.value();
  }

  private static ActorKind kind(Actor actor) {
    return switch (actor) {
      case Actor.Human _ -> ActorKind.HUMAN;
      case Actor.Machine _ -> ActorKind.MACHINE;
      case Actor.Mooring _ -> ActorKind.MOORING;
      case Actor.Unknown _ -> ActorKind.UNKNOWN;
    };
  }

  AuditEntry toEntry() {
    return new AuditEntry(
        id,
        happenedAt,
        tenant.equals(NO_TENANT) ? null : new TenantId(tenant),
        actor(),
        verb,
        subject,
        outcome,
        detail);
  }

  private Actor actor() {
    return switch (actorKind) {
      case HUMAN -> new Actor.Human(actorId, actorName);
      case MACHINE -> new Actor.Machine(actorId, actorName);
      case MOORING -> new Actor.Mooring();
      case UNKNOWN -> new Actor.Unknown(actorId, actorName);
    };
  }
}
