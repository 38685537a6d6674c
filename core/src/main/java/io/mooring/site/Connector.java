package io.mooring.site;

import io.mooring.wire.PlainText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled connector.
 *
 * @param key the key that signs its requests
 * @param oldKey the key before, still valid until {@code oldKeyRetiresAt}
 */
public record Connector(
    ConnectorId id,
    SiteKey site,
    String host,
    String version,
    ConnectorKey key,
    @Nullable ConnectorKey oldKey,
    @Nullable Instant oldKeyRetiresAt,
    Instant enrolledAt,
    @Nullable Instant lastContact,
    @Nullable Instant revokedAt) {

  public Connector {
    host = PlainText.line(host);
    version = PlainText.line(version);
  }

  /**
   * A public key as JWK JSON.
   *
   * @param thumbprint RFC 7638, base64url
   */
  public record ConnectorKey(String thumbprint, String jwk, Instant since) {}

  public boolean revoked() {
    return revokedAt != null;
  }

  /** This connector, shut out. */
  Connector revokedAt(Instant at) {
    return new Connector(
        id, site, host, version, key, oldKey, oldKeyRetiresAt, enrolledAt, lastContact, at);
  }

  /** This connector, heard of just now. */
  Connector seen(String currentVersion, Instant at) {
    return new Connector(
        id, site, host, currentVersion, key, oldKey, oldKeyRetiresAt, enrolledAt, at, revokedAt);
  }

  /** The key with this thumbprint, if it is valid now. */
  public @Nullable ConnectorKey validKey(String thumbprint, Instant now) {
    if (revoked()) {
      return null;
    }
    if (key.thumbprint().equals(thumbprint)) {
      return key;
    }
    var retires = oldKeyRetiresAt;
    var old = oldKey;
    if (old == null || retires == null || !now.isBefore(retires)) {
      return null;
    }
    return old.thumbprint().equals(thumbprint) ? old : null;
  }
}
