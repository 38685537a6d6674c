package io.mooring.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The enrolled connectors, their one-time codes, and the request tokens that were used. */
public interface Connectors {

  void add(Connector connector);

  /** By id over all tenants: a connector's signed request names itself, nobody else does. */
  Optional<Connector> find(ConnectorId id);

  /** Newest first, revoked ones included. */
  List<Connector> of(SiteKey site);

  /**
   * Stores keys, version, last contact and revocation as the connector now has them. A connector
   * that is revoked stays so, even where this one was read before.
   */
  void update(Connector connector);

  void add(EnrolmentCode code);

  /** Uses the code up, once: empty when it is unknown, used or expired at {@code now}. */
  Optional<EnrolmentCode> redeem(String hash, Instant now);

  /** False when this {@code jti} was seen before; remembered until {@code expires}. */
  boolean firstUse(ConnectorId connector, String jti, Instant expires);
}
