package io.mooring.connector.site;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import java.io.IOException;
import java.time.Clock;

/** An open line to a site; calls on it are signed in, and go straight there. */
public final class SiteLine implements AutoCloseable {

  /** A site's {@code $metadata} is the largest answer. */
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private final Outbound outbound;
  private final Site site;

  private SiteLine(Outbound outbound, Site site) {
    this.outbound = outbound;
    this.site = site;
  }

  /**
   * @param clock the connector's corrected clock
   * @throws IOException with a sentence for a person when the trust file can't be used
   */
  public static SiteLine open(SiteAccess access, Clock clock) throws IOException {
    var outbound = Outbound.open(Trust.of(access.trust()), new Route.Direct(), MOST_BYTES);
    var authentication = new SiteAuthentication.None();
    var site = new AdminService(outbound, access.providers().getFirst(), authentication, clock);
    return new SiteLine(outbound, site);
  }

  public Site site() {
    return site;
  }

  @Override
  public void close() {
    outbound.close();
  }
}
