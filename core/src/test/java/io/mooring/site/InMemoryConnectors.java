package io.mooring.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Connectors} in memory. */
public final class InMemoryConnectors implements Connectors {

  private final Map<ConnectorId, Connector> connectors = new ConcurrentHashMap<>();
  private final Map<String, EnrolmentCode> codes = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  @Override
  public void add(Connector connector) {
    connectors.put(connector.id(), connector);
  }

  @Override
  public Optional<Connector> find(ConnectorId id) {
    return Optional.ofNullable(connectors.get(id));
  }

  @Override
  public List<Connector> of(SiteKey site) {
    return connectors.values().stream()
        .filter(connector -> connector.site().equals(site))
        .sorted(Comparator.comparing(Connector::enrolledAt).reversed())
        .toList();
  }

  @Override
  public void update(Connector connector) {
    connectors.merge(connector.id(), connector, InMemoryConnectors::over);
  }

  /** Whoever stores an older picture neither undoes a revocation nor brings an old key back. */
  private static Connector over(Connector held, Connector now) {
    var revokedAt = held.revokedAt();
    var keys = held.key().since().isAfter(now.key().since()) ? held : now;
    return new Connector(
        now.id(),
        now.site(),
        now.host(),
        now.version(),
        keys.key(),
        keys.oldKey(),
        keys.oldKeyRetiresAt(),
        now.enrolledAt(),
        now.lastContact(),
        revokedAt == null ? now.revokedAt() : revokedAt);
  }

  @Override
  public void add(EnrolmentCode code) {
    codes.put(code.hash(), code);
  }

  @Override
  public Optional<EnrolmentCode> redeem(String hash, Instant now) {
    var code = codes.get(hash);
    return code == null || !now.isBefore(code.expiresAt())
        ? Optional.empty()
        : Optional.ofNullable(codes.remove(hash));
  }

  @Override
  public boolean firstUse(ConnectorId connector, String jti, Instant expires) {
    return used.add(connector + " " + jti);
  }
}
