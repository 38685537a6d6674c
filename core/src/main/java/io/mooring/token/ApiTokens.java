package io.mooring.token;

import io.mooring.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The API tokens, found by their hash. */
public interface ApiTokens {

  void add(ApiToken token);

  /** By hash over all tenants: a token names its tenant, nobody else does. */
  Optional<ApiToken> byHash(String hash);

  /** A person's tokens, newest first. */
  List<ApiToken> of(PersonId owner);

  void used(ApiToken token, Instant at);

  /** Locks a person's tokens until the transaction ends: who makes and who revokes take turns. */
  void hold(PersonId owner);

  /** Leaves alone what is not the person's, or was revoked before; tells how many were revoked. */
  int revoke(PersonId owner, Set<TokenId> tokens, Instant at);
}
