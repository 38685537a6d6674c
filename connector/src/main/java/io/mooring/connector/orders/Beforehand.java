package io.mooring.connector.orders;

import io.mooring.connector.net.Room;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is there of devices before the same is sent to all of them, and so can't have come of it.
 * Boots are read of many together; timelines and applications only of one device after the other,
 * and of many devices the last may have to do without: then no event of theirs proves a restart,
 * nor a change an evaluation.
 */
final class Beforehand {

  private static final Logger LOG = LoggerFactory.getLogger(Beforehand.class);

  /** No event comes later. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** For fifty questions about a thousand devices; a device without an answer has no proof. */
  private static final Duration FOR_BOOTS = Duration.ofSeconds(10);

  /** A restart is proved by a boot as well, an evaluation by nothing else. */
  private static final Duration FOR_RESTARTS = Duration.ofSeconds(2);

  private static final Duration FOR_OTHERS = Duration.ofSeconds(20);

  /** They are in the journal, and in memory, for as long as their orders are watched. */
  private static final int MOST_STATES = Room.ofThisProcess().applicationStates();

  private final RestartSigns restart;
  private final Applications applications;
  private final ClientOperation operation;
  private final Patience patience;
  private final Map<Long, Instant> boots = new HashMap<>();
  private final Set<Long> unread = new HashSet<>();
  private int states;

  Beforehand(
      RestartSigns restart,
      Applications applications,
      ClientOperation operation,
      List<Long> resources,
      Clock clock) {
    this.operation = operation;
    var isRestart = operation == ClientOperation.RESTART;
    if (isRestart) {
      var whole = new Patience(clock, FOR_BOOTS);
      readBoots(restart.within(whole), resources, whole);
    }
    this.patience = new Patience(clock, isRestart ? FOR_RESTARTS : FOR_OTHERS);
    this.restart = restart.within(patience);
    this.applications = applications.within(patience);
  }

  private void readBoots(RestartSigns signs, List<Long> resources, Patience whole) {
    unread.addAll(resources);
    resources.stream()
        .gather(Gatherers.windowFixed(Together.MOST))
        .takeWhile(_ -> !whole.isOver())
        .forEach(some -> readBoots(signs, some));
  }

  private void readBoots(RestartSigns signs, List<Long> some) {
    try {
      boots.putAll(signs.newestBoots(some));
      some.forEach(unread::remove);
    } catch (SiteException e) {
      LOG.debug("Earlier boots are not known: {}", e.getMessage());
    }
  }

  Entry.Before of(long resource, @Nullable Instant siteTime) {
    // Of whom nothing was read, no boot is told from an older one.
    var boot = unread.contains(resource) ? NEVER : boots.get(resource);
    if (patience.isOver() || states > MOST_STATES) {
      return new Entry.Before(siteTime, null, NEVER, boot, null);
    }
    return operation == ClientOperation.RESTART
        ? new Entry.Before(siteTime, null, shutdown(resource), boot, null)
        : new Entry.Before(siteTime, applications(resource), null, null, null);
  }

  private @Nullable Map<String, String> applications(long resource) {
    var known = applications.before(operation, resource);
    states += known == null ? 0 : known.size();
    return known;
  }

  private @Nullable Instant shutdown(long resource) {
    try {
      return restart.newestShutdown(resource).orElse(null);
    } catch (SiteException e) {
      LOG.debug("Earlier restarts are not known: {}", e.getMessage());
      return NEVER;
    }
  }
}
