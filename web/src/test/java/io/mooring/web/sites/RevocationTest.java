package io.mooring.web.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.TenantId;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevocationTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  private final Connector first = connector(1, NOW);
  private final Connector second = connector(2, NOW);

  @Test
  void aSiteStaysWithWhoHoldsIt() {
    assertThat(said(second, first, second))
        .endsWith("stays with the connector on C1, which holds it.");
  }

  @Test
  void whoStandsByTakesIt() {
    assertThat(said(first, first, second)).contains("The connector on C2 stands by");
  }

  @Test
  void withoutAnotherThatCallsTheSiteFallsSilent() {
    var silent = connector(2, NOW.minus(Duration.ofDays(1)));

    assertThat(said(first, first)).contains("no action reaches them");
    assertThat(said(first, first, silent)).contains("no action reaches them");
  }

  /** The first one of all holds the site. */
  private String said(Connector revoked, Connector... all) {
    return Revocation.consequence(revoked, List.of(all), first.id(), NOW);
  }

  private static Connector connector(long number, Instant lastContact) {
    var site = new SiteKey(new TenantId(new UUID(1, 1)), new SiteId(new UUID(1, 2)));
    var key = new Connector.ConnectorKey("key", "{}", NOW);
    var id = new ConnectorId(new UUID(2, number));
    return new Connector(id, site, "C" + number, "1", key, null, null, NOW, lastContact, null);
  }
}
