package io.mooring.token;

import io.mooring.access.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@link ApiTokens} in memory. */
public final class InMemoryApiTokens implements ApiTokens {

  private final Map<TokenId, ApiToken> tokens = new ConcurrentHashMap<>();

  @Override
  public void add(ApiToken token) {
    tokens.put(token.id(), token);
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
    return tokens.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public List<ApiToken> of(PersonId owner) {
    return tokens.values().stream()
        .filter(token -> token.owner().equals(owner))
        .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
        .toList();
  }

  @Override
  public void used(ApiToken token, Instant at) {
    tokens.computeIfPresent(
        token.id(),
        (_, t) ->
            new ApiToken(
                t.id(),
                t.owner(),
                t.label(),
                t.hash(),
                t.roles(),
                t.createdAt(),
                t.expiresAt(),
                t.revokedAt(),
                at,
                t.madeBy()));
  }

  /** Memory knows no transactions. */
  @Override
  public void hold(PersonId owner) {}

  @Override
  public int revoke(PersonId owner, Set<TokenId> some, Instant at) {
    return (int) some.stream().filter(id -> revoke(owner, id, at)).count();
  }

  private boolean revoke(PersonId owner, TokenId id, Instant at) {
    var token = tokens.get(id);
    if (token == null || !token.owner().equals(owner) || token.revokedAt() != null) {
      return false;
    }
    add(
        new ApiToken(
            id,
            owner,
            token.label(),
            token.hash(),
            token.roles(),
            token.createdAt(),
            token.expiresAt(),
            at,
            token.lastUsedAt(),
            token.madeBy()));
    return true;
  }
}
