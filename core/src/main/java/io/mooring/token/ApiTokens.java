package io.mooring.token;

import io.mooring.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API tokens, found by their hash. */
public interface ApiTokens {

  void add(ApiToken token);

  /** By hash over all tenants: a token names its tenant, nobody else does. */
  Optional<ApiToken> byHash(String hash);

  /** A person's tokens, newest first. */
  List<ApiToken> of(PersonId owner);

  void used(ApiToken token, Instant at);

  /** False when the person has no such token. */
  boolean revoke(PersonId owner, TokenId token, Instant at);
}
