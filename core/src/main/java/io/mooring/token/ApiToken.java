package io.mooring.token;

import io.mooring.access.PersonId;
import io.mooring.access.Role;
import io.mooring.wire.PlainText;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token of a person for {@code /api/v1}, as it is kept: hashed, ending, with roles that
 * never exceed the person's.
 *
 * @param hash SHA-256 of the token in lower-case hex
 * @param madeBy the token that asked for this one, and ends it when it is revoked; null where the
 *     person did
 * @param roles what the token was made for; what counts is their intersection with the person's
 *     roles at the time of use
 */
public record ApiToken(
    TokenId id,
    PersonId owner,
    String label,
    String hash,
    Set<Role> roles,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    @Nullable TokenId madeBy) {

  public ApiToken {
    label = PlainText.line(label);
    roles = Set.copyOf(roles);
  }

  public boolean usableAt(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
