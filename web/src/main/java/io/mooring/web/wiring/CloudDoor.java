package io.mooring.web.wiring;

import io.mooring.access.TenantId;
import io.mooring.intune.Intune;
import io.mooring.intune.graph.ClientSecret;
import io.mooring.intune.graph.GraphAccess;
import io.mooring.web.settings.IntuneSettings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one way to Graph, if it is set up: whoever reads goes through it, within one limit. */
@Component
final class CloudDoor {

  private final Optional<Open> open;

  CloudDoor(IntuneSettings settings, Clock clock) {
    open =
        settings.there()
            ? Optional.of(
                new Open(new TenantId(settings.tenantId()), Intune.at(access(settings), clock)))
            : Optional.empty();
  }

  /** Whose cloud is read, and how. */
  record Open(TenantId tenant, Intune intune) {}

  Optional<Open> open() {
    return open;
  }

  private static GraphAccess access(IntuneSettings settings) {
    return new GraphAccess(
        settings.graphAddress(),
        settings.tokenAddress(),
        settings.scopeAsked(),
        settings.clientId(),
        new ClientSecret(settings.clientSecret()));
  }
}
