package io.mooring.persistence;

import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.site.EnrolmentCode;
import io.mooring.site.SiteKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** {@link Connectors} in the database. */
final class HibernateConnectors implements Connectors {

  private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final Clock clock;
  private final AtomicReference<Instant> forgottenAt = new AtomicReference<>(Instant.EPOCH);

  HibernateConnectors(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public void add(Connector connector) {
    sessions.run(session -> session.insert(ConnectorRow.of(connector)));
  }

  @Override
  public Optional<Connector> find(ConnectorId id) {
    return sessions.from(session ->
        session
            .createSelectionQuery("from ConnectorRow where id = :id", ConnectorRow.class)
            .setParameter("id", id.value())
            .uniqueResultOptional()
            .map(ConnectorRow::toConnector));
  }

  @Override
  public List<Connector> of(SiteKey site) {
    return sessions.from(session ->
        HibernateSites.ofSite(
                session.createSelectionQuery(
                    """
                    from ConnectorRow where tenant = :tenant and site = :site
                    order by enrolledAt desc, id desc
                    """,
                    ConnectorRow.class),
                site)
            .stream()
            .map(ConnectorRow::toConnector)
            .toList());
  }

  @Override
  public void update(Connector connector) {
    var row = ConnectorRow.of(connector);
    sessions.run(session -> {
      var key = new TenantKey(row.tenant, row.id);
      var held = session.get(ConnectorRow.class, key, LockMode.PESSIMISTIC_WRITE);
      if (held != null) {
        session.update(row.over(held));
      }
    });
  }

  @Override
  public void add(EnrolmentCode code) {
    sessions.run(session -> session.insert(EnrolmentCodeRow.of(code)));
  }

  @Override
  public Optional<EnrolmentCode> redeem(String hash, Instant now) {
    return sessions.from(session ->
        redeemed(session, hash, Fitting.micros(now)) == 1
            ? Optional.of(code(session, hash))
            : Optional.empty());
  }

  private static int redeemed(StatelessSession session, String hash, Instant now) {
    return session
        .createMutationQuery(
            """
            update EnrolmentCodeRow set redeemedAt = :now
            where hash = :hash and redeemedAt is null and expiresAt > :now
            """)
        .setParameter("hash", hash)
        .setParameter("now", now)
        .executeUpdate();
  }

  private static EnrolmentCode code(StatelessSession session, String hash) {
    return session
        .createSelectionQuery("from EnrolmentCodeRow where hash = :hash", EnrolmentCodeRow.class)
        .setParameter("hash", hash)
        .getSingleResult()
        .toCode();
  }

  /** Of two at once the second breaks the key, runs again and sees the first. */
  @Override
  public boolean firstUse(ConnectorId connector, String jti, Instant expires) {
    forgetExpired();
    var key = UsedRequestRow.Key.of(connector, jti);
    return sessions.from(session -> {
      var first = session.get(UsedRequestRow.class, key) == null;
      if (first) {
        session.insert(UsedRequestRow.of(key, expires));
      }
      return first;
    });
  }

  private void forgetExpired() {
    var now = clock.instant();
    var last = forgottenAt.get();
    if (last.plus(FORGOTTEN_EVERY).isBefore(now) && forgottenAt.compareAndSet(last, now)) {
      sessions.run(session ->
          session
              .createMutationQuery("delete UsedRequestRow where expiresAt < :now")
              .setParameter("now", now)
              .executeUpdate());
    }
  }
}
