package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.token.ApiToken;
import io.mooring.token.ApiTokens;
import io.mooring.token.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;

/** {@link ApiTokens} in the database. */
final class HibernateApiTokens implements ApiTokens {

  private final Sessions sessions;

  HibernateApiTokens(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(ApiToken token) {
    sessions.run(session -> session.insert(ApiTokenRow.of(token)));
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
    return sessions.from(session ->
        session
            .createSelectionQuery("from ApiTokenRow where hash = :hash", ApiTokenRow.class)
            .setParameter("hash", hash)
            .uniqueResultOptional()
            .map(ApiTokenRow::toToken));
  }

  @Override
  public List<ApiToken> of(PersonId owner) {
    return sessions.from(session ->
        session
            .createSelectionQuery(
                """
                from ApiTokenRow where tenant = :tenant and owner = :owner
                order by createdAt desc, id desc
                """,
                ApiTokenRow.class)
            .setParameter("tenant", owner.tenant().value())
            .setParameter("owner", owner.oid())
            .stream()
            .map(ApiTokenRow::toToken)
            .toList());
  }

  @Override
  public void used(ApiToken token, Instant at) {
    sessions.run(session ->
        session
            .createMutationQuery(
                "update ApiTokenRow set lastUsedAt = :at where tenant = :tenant and id = :id")
            .setParameter("at", Fitting.micros(at))
            .setParameter("tenant", token.owner().tenant().value())
            .setParameter("id", token.id().value())
            .executeUpdate());
  }

  /** By the row of the person, who is there before the first token. */
  @Override
  public void hold(PersonId owner) {
    var person = new TenantKey(owner.tenant().value(), owner.oid());
    sessions.run(session -> session.get(PersonRow.class, person, LockMode.PESSIMISTIC_WRITE));
  }

  @Override
  public int revoke(PersonId owner, Set<TokenId> tokens, Instant at) {
    if (tokens.isEmpty()) {
      return 0;
    }
    return sessions.from(session ->
        session
            .createMutationQuery(
                """
                update ApiTokenRow set revokedAt = :at
                where tenant = :tenant and id in (:ids) and owner = :owner and revokedAt is null
                """)
            .setParameter("at", Fitting.micros(at))
            .setParameter("tenant", owner.tenant().value())
            .setParameter("ids", tokens.stream().map(TokenId::value).toList())
            .setParameter("owner", owner.oid())
            .executeUpdate());
  }
}
