package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.duplicate.Decisions;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.KeptDecision;
import io.mooring.reconciliation.KeptDecision.TakenBack;
import io.mooring.reconciliation.RecordKey;
import io.mooring.wire.Cut;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link Decisions} in the database. */
final class HibernateDecisions implements Decisions {

  private final Sessions sessions;

  HibernateDecisions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(Decision decision) {
    sessions.run(session -> {
      session.insert(DecisionRow.of(decision));
      DecidedRecordRow.insert(session, decision);
    });
  }

  @Override
  public Optional<KeptDecision> find(TenantId tenant, UUID id) {
    return sessions.from(session -> {
      var row = session.get(DecisionRow.class, new TenantKey(tenant.value(), id));
      return row == null
          ? Optional.empty()
          : kept(session, tenant, List.of(row)).stream().findFirst();
    });
  }

  private static List<KeptDecision> kept(
      StatelessSession session, TenantId tenant, List<DecisionRow> rows) {
    var records = DecidedRecordRow.of(session, tenant, rows.stream().map(row -> row.id).toList());
    return rows.stream().map(row -> row.toKept(records)).toList();
  }

  @Override
  public boolean takeBack(TenantId tenant, UUID id, TakenBack back) {
    return sessions.from(session ->
        session
                .createMutationQuery(
                    """
                    update DecisionRow set takenBackBy = :by, takenBackByName = :name,
                      takenBackAt = :at, takenBackWhy = :why
                    where tenant = :tenant and id = :id and takenBackAt is null
                    """)
                .setParameter("by", back.by().oid())
                .setParameter("name", Cut.to(DecisionRow.LONGEST_NAME, back.byName()))
                .setParameter("at", Fitting.micros(back.at()))
                .setParameter("why", back.why())
                .setParameter("tenant", tenant.value())
                .setParameter("id", id)
                .executeUpdate()
            == 1);
  }

  @Override
  public Paged<KeptDecision> page(TenantId tenant, Wanted wanted) {
    var before = wanted.after();
    var after = before == null ? "" : " and id < :before";
    return sessions.from(session -> {
      var query =
          session
              .createSelectionQuery(
                  "from DecisionRow where tenant = :tenant"
                      + after
                      + " order by tenant desc, id desc",
                  DecisionRow.class)
              .setParameter("tenant", tenant.value())
              .setMaxResults(wanted.limit() + 1);
      if (before != null) {
        query.setParameter("before", UUID.fromString(before.id()));
      }
      return Paged.of(
          kept(session, tenant, query.getResultList()),
          wanted.limit(),
          kept -> new Place("", kept.decision().id().toString()));
    });
  }

  @Override
  public long count(TenantId tenant) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "select count(*) from DecisionRow where tenant = :tenant", Long.class)
            .setParameter("tenant", tenant.value())
            .getSingleResult());
  }

  /** Whether any stands. */
  static boolean any(StatelessSession session, TenantId tenant) {
    return !session
        .createSelectionQuery(
            "select id from DecisionRow where tenant = :tenant and takenBackAt is null", UUID.class)
        .setParameter("tenant", tenant.value())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Those that stand, on any of the records. */
  static List<Decision> standing(
      StatelessSession session, TenantId tenant, Collection<RecordKey> records) {
    var ids = DecidedRecordRow.on(session, tenant, records);
    if (ids.isEmpty()) {
      return List.of();
    }
    var rows =
        session
            .createSelectionQuery(
                """
                from DecisionRow
                where tenant = :tenant and takenBackAt is null and id in (:ids)
                """,
                DecisionRow.class)
            .setParameter("tenant", tenant.value())
            .setParameterList("ids", ids)
            .getResultList();
    return kept(session, tenant, rows).stream().map(KeptDecision::decision).toList();
  }
}
