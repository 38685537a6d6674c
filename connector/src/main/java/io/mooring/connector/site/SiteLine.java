package io.mooring.connector.site;

import io.mooring.connector.net.Outbound;
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

  /** A site's {@code $metadata} is the largest answer. */
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random());

  private final SitePool pool;
  private final Site site;
  private final Bell patience;

  private SiteLine(SitePool pool, Site site, Bell patience) {
    this.pool = pool;
    this.site = site;
    this.patience = patience;
  }

  /**
   * @param siteCode of the site that this connector is enrolled for; null before
   * @param clock the connector's corrected clock
   * @throws IOException with a sentence for a person when the trust file can't be used
   */
  public static SiteLine open(SiteAccess access, @Nullable String siteCode, Clock clock)
      throws IOException {
    var direct = Outbound.open(Trust.of(access.trust()), new Route.Direct(), MOST_BYTES);
    var pool = new SitePool(direct);
    var patience = new Bell();
    var site = new PatientSite(providers(access, siteCode, pool, clock), BACKOFF, patience);
    return new SiteLine(pool, site, patience);
  }

  private static Providers providers(
      SiteAccess access, @Nullable String siteCode, SitePool pool, Clock clock) {
    var authentication =
        SiteAuthentication.of(Account.of(access.signIn(), Clock.systemUTC()), access);
    var services =
        access.providers().stream()
            .map(provider -> new AdminService(pool, provider, authentication, clock))
            .map(provider -> new OwnProvider(provider, siteCode, clock))
            .toList();
    return new Providers(services, clock);
  }

  public Site site() {
    return site;
  }

  /** From now on nothing is repeated, because the process is to end. */
  public void endPatience() {
    patience.end();
  }

  @Override
  public void close() {
    patience.end();
    pool.close();
  }
}
