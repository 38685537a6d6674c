package io.mooring.persistence;

import io.mooring.access.Scope;
import io.mooring.site.AttachedSite;
import io.mooring.site.ConnectorId;
import io.mooring.site.Fenced;
import io.mooring.site.RestartNotice;
import io.mooring.site.SiteContact;
import io.mooring.site.SiteHealth;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.site.Sites;
import io.mooring.site.SourceKind;
import io.mooring.wire.Cut;
import io.mooring.wire.Pass;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/** {@link Sites} in the database. */
final class HibernateSites implements Sites {

  private final Sessions sessions;

  HibernateSites(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(AttachedSite site) {
    sessions.run(session -> session.insert(SiteRow.of(site)));
  }

  @Override
  public Optional<AttachedSite> find(SiteKey key) {
    return sessions.from(
        session -> Optional.ofNullable(session.get(SiteRow.class, id(key))).map(SiteRow::toSite));
  }

  private static TenantKey id(SiteKey key) {
    return new TenantKey(key.tenant().value(), key.site().value());
  }

  @Override
  public List<AttachedSite> list(Scope scope) {
    return list(scope, SourceKind.CONFIGMGR);
  }

  @Override
  public List<AttachedSite> mdms(Scope scope) {
    return list(scope, SourceKind.THIRD_PARTY_MDM);
  }

  private List<AttachedSite> list(Scope scope, SourceKind kind) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                "from SiteRow where tenant = :tenant and detachedAt is null order by name, id",
                SiteRow.class)
            .setParameter("tenant", scope.tenant().value())
            .stream()
            .filter(row -> scope.reaches(row.id) && new SiteId(row.id).kind() == kind)
            .map(SiteRow::toSite)
            .toList());
  }

  @Override
  public long nextEpoch(SiteKey key, ConnectorId holder, String code, String version) {
    return changed(
            key,
            row -> {
              row.epoch++;
              row.holder = holder.value();
              row.code = Cut.to(64, code);
              row.version = Cut.to(64, version);
            })
        .epoch;
  }

  @Override
  public Optional<ConnectorId> holder(SiteKey key) {
    return sessions.from(session ->
        Optional.ofNullable(session.get(SiteRow.class, id(key)))
            .flatMap(row -> Optional.ofNullable(row.holder())));
  }

  @Override
  public AttachedSite hold(SiteKey key, long epoch) {
    return sessions.from(session ->
        Optional.ofNullable(session.get(SiteRow.class, id(key), LockMode.PESSIMISTIC_WRITE))
            .map(SiteRow::toSite)
            .filter(site -> !site.detached() && site.epoch() == epoch)
            .orElseThrow(() -> new Fenced(key, epoch)));
  }

  @Override
  public void lock(Collection<SiteKey> keys) {
    sessions.run(session ->
        keys.stream()
            .sorted(Comparator.comparing(key -> key.site().value()))
            .forEach(key -> session.get(SiteRow.class, id(key), LockMode.PESSIMISTIC_WRITE)));
  }

  @Override
  public long nextPass(SiteKey key) {
    return changed(key, row -> row.lastPass++).lastPass;
  }

  @Override
  public void detach(SiteKey key, Instant at) {
    changed(key, row -> row.detachedAt = Fitting.micros(at));
  }

  @Override
  public void reattach(SiteKey key, Instant at) {
    changed(
        key,
        row -> {
          row.attachedAt = Fitting.micros(at);
          row.detachedAt = null;
          row.trouble(null);
          row.departure(null);
        });
  }

  @Override
  public boolean lease(SiteKey key, ConnectorId reader, Instant now, Instant until) {
    return sessions.from(session ->
        ofSite(
                    session.createMutationQuery(
                        """
                        update SiteRow set leasedUntil = :until, leasedBy = :reader
                        where tenant = :tenant and id = :site
                          and (leasedBy is null or leasedBy = :reader or leasedUntil <= :now)
                        """),
                    key)
                .setParameter("reader", reader.value())
                .setParameter("now", Fitting.micros(now))
                .setParameter("until", Fitting.micros(until))
                .executeUpdate()
            > 0);
  }

  @Override
  public void notice(SiteKey key, RestartNotice notice) {
    changed(key, row -> row.notice(notice));
  }

  @Override
  public void passEnded(SiteKey key, boolean full, SiteHealth.PassReport report) {
    sessions.run(session -> {
      if (report.trusted()) {
        changed(key, row -> seen(row, full, Fitting.micros(report.endedAt())));
      }
      var kind = full ? Pass.Kind.FULL : Pass.Kind.HOT;
      var row = PassReportRow.of(key, kind, report);
      if (report(session, key, kind) == null) {
        session.insert(row);
      } else {
        session.update(row);
      }
    });
  }

  /** A full pass reads the hot columns as well. */
  private static void seen(SiteRow row, boolean full, Instant at) {
    row.hotAsOf = SiteRow.later(row.hotAsOf, at);
    if (full) {
      row.fullAsOf = SiteRow.later(row.fullAsOf, at);
    }
  }

  private static @Nullable PassReportRow report(
      StatelessSession session, SiteKey key, Pass.Kind kind) {
    var id = new PassReportRow.Key(key.tenant().value(), key.site().value(), kind);
    return session.get(PassReportRow.class, id);
  }

  @Override
  public void trouble(SiteKey key, SiteHealth.@Nullable Trouble trouble) {
    changed(key, row -> row.trouble(trouble));
  }

  @Override
  public void departure(SiteKey key, SiteHealth.@Nullable Departure departure) {
    changed(key, row -> row.departure(departure));
  }

  /** Reads the row under its lock, so that two changes at once follow one another. */
  private SiteRow changed(SiteKey key, Consumer<SiteRow> change) {
    return sessions.from(session -> {
      var row = session.get(SiteRow.class, id(key), LockMode.PESSIMISTIC_WRITE);
      if (row == null) {
        throw new IllegalArgumentException("There is no site " + key.site());
      }
      change.accept(row);
      session.update(row);
      return row;
    });
  }

  @Override
  public SiteHealth health(SiteKey key) {
    return sessions.from(session -> {
      var row = session.get(SiteRow.class, id(key));
      return row == null
          ? new SiteHealth(null, null, 0, 0, 0, null, null, null)
          : health(session, key, row);
    });
  }

  @Override
  public SiteContact contact(SiteKey key) {
    return sessions.from(session -> {
      var row = session.get(SiteRow.class, id(key));
      return row == null
          ? new SiteContact(null, null)
          : new SiteContact(row.holder(), row.trouble());
    });
  }

  private static SiteHealth health(StatelessSession session, SiteKey key, SiteRow row) {
    var full = report(session, key, Pass.Kind.FULL);
    var hot = report(session, key, Pass.Kind.HOT);
    return new SiteHealth(
        full == null ? null : full.toReport(),
        hot == null ? null : hot.toReport(),
        HibernateSourceRecords.heldCount(session, key),
        count(session, key, "SetAsideRow"),
        openOrders(session, key),
        row.holder(),
        row.trouble(),
        row.departure());
  }

  private static long count(StatelessSession session, SiteKey key, String rows) {
    var query =
        session.createSelectionQuery(
            "select count(*) from " + rows + " where tenant = :tenant and site = :site",
            Long.class);
    return ofSite(query, key).getSingleResult();
  }

  private static long openOrders(StatelessSession session, SiteKey key) {
    var query =
        session.createSelectionQuery(
            """
            select count(*) from OrderRow
            where tenant = :tenant and site = :site and dueAt is not null
            """,
            Long.class);
    return ofSite(Hint.index(query, "action_order_open"), key).getSingleResult();
  }

  /** Says which site a query is about. */
  static <Q extends CommonQueryContract> Q ofSite(Q query, SiteKey key) {
    query.setParameter("tenant", key.tenant().value());
    query.setParameter("site", key.site().value());
    return query;
  }
}
