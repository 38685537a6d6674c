package io.mooring.connector.orders;

import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what may prove an order and is not among the columns that are read of every device. */
final class Sightings {

  private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

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

  /** What is there of these devices, to which the same is sent at once. */
  Beforehand before(ClientOperation operation, List<Long> resources) {
    return new Beforehand(restart, applications, operation, resources, clock);
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
