package io.mooring.connector.orders;

import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what may prove an order and is not among the columns that are read of every device. */
final class Sightings {

  private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

  /** No event comes later. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final RestartSigns restart;
  private final Applications applications;
  private final Clock clock;

  Sightings(Site site, Clock clock) {
    this.restart = new RestartSigns(site);
    this.applications = new Applications(site);
    this.clock = clock;
  }

  private interface Look {
    List<Sighting> take() throws SiteException;
  }

  private interface Time {
    Optional<Instant> read() throws SiteException;
  }

  /**
   * What is there before an order is sent, and so can't have come of it. Of many devices the last
   * may have to do without: then no event of theirs proves a restart, nor a change an evaluation.
   */
  Entry.Before before(
      ClientOperation operation, long resource, @Nullable Instant siteTime, Patience patience) {
    if (patience.isOver()) {
      return new Entry.Before(siteTime, null, NEVER, null);
    }
    var states = applications.before(operation, resource);
    if (operation != ClientOperation.RESTART) {
      return new Entry.Before(siteTime, states, null, null);
    }
    var shutdown = known(() -> restart.newestShutdown(resource));
    var boot = known(() -> restart.newestBoot(resource));
    return new Entry.Before(siteTime, states, shutdown, boot);
  }

  private static @Nullable Instant known(Time time) {
    try {
      return time.read().orElse(null);
    } catch (SiteException e) {
      LOG.debug("Earlier restarts are not known: {}", e.getMessage());
      return null;
    }
  }

  /** Whether what may prove the order is looked for by requests of its own. */
  static boolean looksByItself(Entry entry) {
    return ClientOperation.of(entry.action())
        .filter(operation ->
            operation == ClientOperation.RESTART
                || operation == ClientOperation.EVALUATE_APPLICATIONS)
        .isPresent();
  }

  List<Sighting> of(ClientOperation operation, Entry entry) {
    return switch (operation) {
      case RESTART -> {
        var seen = new ArrayList<>(sighted(() -> restart.events(entry)));
        seen.addAll(sighted(() -> restart.boot(entry).stream().toList()));
        yield seen;
      }
      case EVALUATE_APPLICATIONS ->
          sighted(() -> applications.changed(entry, clock).stream().toList());
      case SYNC_MACHINE_POLICY,
          SYNC_USER_POLICY,
          COLLECT_DISCOVERY_DATA,
          COLLECT_HARDWARE_INVENTORY,
          CHECK_COMPLIANCE,
          WAKE_UP ->
          List.of();
    };
  }

  /** A class or a route that the site lacks or refuses shows nothing; the watch goes on. */
  private static List<Sighting> sighted(Look look) {
    try {
      return look.take();
    } catch (SiteException e) {
      LOG.debug("Nothing was sighted: {}", e.getMessage());
      return List.of();
    }
  }
}
