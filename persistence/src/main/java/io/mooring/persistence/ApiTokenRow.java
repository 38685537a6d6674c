package io.mooring.persistence;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.token.ApiToken;
import io.mooring.token.TokenId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code api_token} table. */
@Entity
@Table(name = "api_token")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class ApiTokenRow {

  @Id UUID tenant;
  @Id UUID id;
  UUID owner;
  String label;
  String hash;
  String roles;
  Instant createdAt;
  Instant expiresAt;
  @Nullable Instant revokedAt;
  @Nullable Instant lastUsedAt;
  @Nullable UUID madeBy;

  static ApiTokenRow of(ApiToken token) {
    var row = new ApiTokenRow();
    row.tenant = token.owner().tenant().value();
    row.id = token.id().value();
    row.owner = token.owner().oid();
    row.label = token.label();
    row.hash = token.hash();
    row.roles = PersonRow.joined(token.roles());
    row.createdAt = Fitting.micros(token.createdAt());
    row.expiresAt = Fitting.micros(token.expiresAt());
    row.revokedAt = Fitting.microsOrNull(token.revokedAt());
    row.lastUsedAt = Fitting.microsOrNull(token.lastUsedAt());
    row.madeBy = token.madeBy() == null ? null : token.madeBy().value();
    return row;
  }

  ApiToken toToken() {
    return new ApiToken(
        new TokenId(id),
        new PersonId(new TenantId(tenant), owner),
        label,
        hash,
        PersonRow.roles(roles),
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt,
        madeBy == null ? null : new TokenId(madeBy));
  }
}
