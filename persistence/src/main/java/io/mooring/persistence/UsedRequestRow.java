package io.mooring.persistence;

import io.mooring.access.Secrets;
import io.mooring.site.ConnectorId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The {@code used_request} table: signed requests that must not be accepted again. */
@Entity
@Table(name = "used_request")
@IdClass(UsedRequestRow.Key.class)
@SuppressWarnings("NullAway.Init")
class UsedRequestRow {

  record Key(UUID connector, String jtiHash) {

    /** Hashed, for a caller may send a {@code jti} of any length. */
    static Key of(ConnectorId connector, String jti) {
      return new Key(connector.value(), Secrets.hash(jti));
    }
  }

  @Id UUID connector;
  @Id String jtiHash;
  Instant expiresAt;

  static UsedRequestRow of(Key key, Instant expiresAt) {
    var row = new UsedRequestRow();
    row.connector = key.connector();
    row.jtiHash = key.jtiHash();
    row.expiresAt = Fitting.micros(expiresAt);
    return row;
  }
}
