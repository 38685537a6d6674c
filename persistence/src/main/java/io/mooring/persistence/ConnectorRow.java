package io.mooring.persistence;

import io.mooring.access.TenantId;
import io.mooring.site.Connector;
import io.mooring.site.Connector.ConnectorKey;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import io.mooring.wire.Cut;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code connector} table. */
@Entity
@Table(name = "connector")
@IdClass(TenantKey.class)
@SuppressWarnings("NullAway.Init")
class ConnectorRow {

  @Id UUID tenant;
  @Id UUID id;
  UUID site;
  String host;
  String version;
  String keyThumbprint;
  String keyJwk;
  Instant keySince;
  @Nullable String oldKeyThumbprint;
  @Nullable String oldKeyJwk;
  @Nullable Instant oldKeySince;
  @Nullable Instant oldKeyRetiresAt;
  Instant enrolledAt;
  @Nullable Instant lastContact;
  @Nullable Instant revokedAt;

  static ConnectorRow of(Connector connector) {
    var row = new ConnectorRow();
    row.tenant = connector.site().tenant().value();
    row.id = connector.id().value();
    row.site = connector.site().site().value();
    row.host = Cut.to(255, connector.host());
    row.version = Cut.to(255, connector.version());
    row.keyThumbprint = connector.key().thumbprint();
    row.keyJwk = connector.key().jwk();
    row.keySince = Fitting.micros(connector.key().since());
    row.oldKey(connector.oldKey());
    row.oldKeyRetiresAt = Fitting.microsOrNull(connector.oldKeyRetiresAt());
    row.enrolledAt = Fitting.micros(connector.enrolledAt());
    row.lastContact = Fitting.microsOrNull(connector.lastContact());
    row.revokedAt = Fitting.microsOrNull(connector.revokedAt());
    return row;
  }

  /** Whoever stores an older picture neither undoes a revocation nor brings an old key back. */
  ConnectorRow over(ConnectorRow held) {
    revokedAt = held.revokedAt == null ? revokedAt : held.revokedAt;
    if (held.keySince.isAfter(keySince)) {
      keyThumbprint = held.keyThumbprint;
      keyJwk = held.keyJwk;
      keySince = held.keySince;
      oldKey(held.oldKey());
      oldKeyRetiresAt = held.oldKeyRetiresAt;
    }
    return this;
  }

  private void oldKey(@Nullable ConnectorKey key) {
    oldKeyThumbprint = key == null ? null : key.thumbprint();
    oldKeyJwk = key == null ? null : key.jwk();
    oldKeySince = key == null ? null : Fitting.micros(key.since());
  }

  private @Nullable ConnectorKey oldKey() {
    return oldKeyThumbprint == null || oldKeyJwk == null || oldKeySince == null
        ? null
        : new ConnectorKey(oldKeyThumbprint, oldKeyJwk, oldKeySince);
  }

  Connector toConnector() {
    return new Connector(
        new ConnectorId(id),
        new SiteKey(new TenantId(tenant), new SiteId(site)),
        host,
        version,
        new ConnectorKey(keyThumbprint, keyJwk, keySince),
        oldKey(),
        oldKeyRetiresAt,
        enrolledAt,
        lastContact,
        revokedAt);
  }
}
