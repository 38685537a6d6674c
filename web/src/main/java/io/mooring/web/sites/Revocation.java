package io.mooring.web.sites;

import io.mooring.action.Waiting;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a site when one of its connectors is revoked. */
final class Revocation {

  private static final String ALWAYS = "It is shut out at its next request. ";

  /** So many of a thumbprint's signs tell two connectors of a host apart. */
  private static final int PRINT = 12;

  private Revocation() {}

  /** {@code The connector of Contoso HQ on CONNECTOR01, whose key begins with q83vEjRWeJA1.} */
  static String which(SiteName site, Connector connector) {
    var print = connector.key().thumbprint();
    return "The connector of %s on %s, whose key begins with %s."
        .formatted(site, connector.host(), print.substring(0, Math.min(PRINT, print.length())));
  }

  static String consequence(
      Connector connector, List<Connector> all, @Nullable ConnectorId holder, Instant now) {
    var others =
        all.stream().filter(one -> !one.id().equals(connector.id()) && !one.revoked()).toList();
    return others.stream()
        .filter(one -> one.id().equals(holder))
        .findFirst()
        .map(one -> "The site stays with the connector on " + one.host() + ", which holds it.")
        .or(() ->
            others.stream()
                .filter(one -> calls(one, now))
                .findFirst()
                .map(one ->
                    "The connector on "
                        + one.host()
                        + " stands by and takes the site when it calls next."))
        .map(ALWAYS::concat)
        .orElse(
            ALWAYS
                + "The site's devices stay, but nothing about them is news any more and no action"
                + " reaches them until another connector takes the site.");
  }

  /** A connector that stands by calls as often as the one that holds the site. */
  static boolean calls(Connector connector, Instant now) {
    var last = connector.lastContact();
    return last != null && last.plus(Waiting.SILENT).isAfter(now);
  }
}
