package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Decision.Verdict;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import io.mooring.reconciliation.RecordKey;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The {@code duplicate_decision} table. */
@Entity
@Table(name = "duplicate_decision")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class DecisionRow {

  static final int LONGEST_NAME = 255;

  @Id UUID tenant;
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Verdict verdict;

  UUID saidBy;
  String saidByName;
  Instant saidAt;
  String why;
  @Nullable UUID takenBackBy;
  @Nullable String takenBackByName;
  @Nullable Instant takenBackAt;
  @Nullable String takenBackWhy;

  static DecisionRow of(Decision decision) {
    var row = new DecisionRow();
    row.tenant = decision.by().tenant().value();
    row.id = decision.id();
    row.verdict = decision.verdict();
    row.saidBy = decision.by().oid();
    row.saidByName = Cut.to(LONGEST_NAME, decision.byName());
    row.saidAt = Fitting.micros(decision.at());
    row.why = decision.why();
    return row;
  }

  /**
   * With the records that it is on.
   *
   * @param records of this decision and others
   */
  KeptDecision toKept(Collection<DecidedRecordRow> records) {
    var decision =
        new Decision(
            id,
            verdict,
            side(records, true),
            side(records, false),
            new PersonId(new TenantId(tenant), saidBy),
            saidByName,
            saidAt,
            why);
    return new KeptDecision(decision, takenBack());
  }

  private Set<RecordKey> side(Collection<DecidedRecordRow> records, boolean ofOne) {
    return records.stream()
        .filter(row -> row.decision().equals(id) && row.ofOne() == ofOne)
        .map(DecidedRecordRow::record)
        .collect(Collectors.toSet());
  }

  private @Nullable TakenBack takenBack() {
    return takenBackBy == null
            || takenBackByName == null
            || takenBackAt == null
            || takenBackWhy == null
        ? null
        : new TakenBack(
            new PersonId(new TenantId(tenant), takenBackBy),
            takenBackByName,
            takenBackAt,
            takenBackWhy);
  }
}
