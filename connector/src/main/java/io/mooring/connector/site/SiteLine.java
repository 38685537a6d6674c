package io.mooring.connector.site;

import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Room;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import io.mooring.connector.pace.Backoff;
import io.mooring.connector.pace.Bell;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An open line to a site; calls on it are signed in, and go straight there. */
public final class SiteLine implements AutoCloseable {

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random());

  private final SitePool pool;
  private final Site site;
  private final SiteTickets tickets;
  private final Bell patience;

  private SiteLine(SitePool pool, Site site, SiteTickets tickets, Bell patience) {
    this.pool = pool;
    this.site = site;
    this.tickets = tickets;
    this.patience = patience;
  }

  /** A line with a sign-in of its own. */
  public static SiteLine open(SiteAccess access, @Nullable String siteCode, Clock clock)
      throws IOException {
    return open(SiteTickets.of(access), siteCode, clock, new Bell());
  }

  /**
   * @param siteCode of the site that this connector is enrolled for; null before
   * @param clock the connector's corrected clock
   * @param patience from its end on nothing is repeated
   * @throws IOException with a sentence for a person when the trust file can't be used
   */
  public static SiteLine open(
      SiteTickets tickets, @Nullable String siteCode, Clock clock, Bell patience)
      throws IOException {
    var trust = Trust.of(tickets.access().trust());
    var pool =
        new SitePool(Outbound.open(trust, new Route.Direct(), Room.ofThisProcess().answerBytes()));
    var services =
        tickets.access().providers().stream()
            .map(provider -> new AdminService(pool, provider, tickets.authentication(), clock))
            .map(provider -> new OwnProvider(provider, siteCode, clock))
            .toList();
    var site = new PatientSite(new Providers(services, clock), BACKOFF, patience);
    return new SiteLine(pool, site, tickets, patience);
  }

  public Site site() {
    return site;
  }

  public SiteTickets tickets() {
    return tickets;
  }

  @Override
  public void close() {
    patience.end();
    pool.close();
  }
}
