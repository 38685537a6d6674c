package io.mooring.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link SiteHealth} for which nothing is counted.
 *
 * @param holder the connector that the site's epoch belongs to; null before the first
 */
public record SiteContact(@Nullable ConnectorId holder, SiteHealth.@Nullable Trouble trouble) {

  /**
   * When the connector that holds the site was last heard of. Where none holds it that is not
   * revoked, any that is enrolled counts: it is about to take the site.
   */
  public Optional<Instant> heard(List<Connector> connectors) {
    var live = connectors.stream().filter(connector -> !connector.revoked()).toList();
    var holding = live.stream().filter(connector -> connector.id().equals(holder)).toList();
    return (holding.isEmpty() ? live : holding)
        .stream()
            .flatMap(connector -> Optional.ofNullable(connector.lastContact()).stream())
            .max(Comparator.naturalOrder());
  }
}
