package io.mooring.connector.orders;

import static java.util.stream.Collectors.joining;

import io.mooring.connector.site.Page;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.site.Together;
import io.mooring.wire.Column;
import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device has restarted: its boot time as inventoried, and its timeline (Microsoft:
 * tenant-attach/timeline). How a timeline's columns are called is not published.
 *
 * <p>Both are told by the device's own clock, which may be ahead of the site's: what was there
 * before the order was sent is no sign of it, and what is older than that isn't either.
 */
final class RestartSigns {

  /** Windows says that it restarts, shuts down, or powers off. */
  private static final long SHUTDOWN = 1074;

  /** The client says that it was asked to restart the device. */
  private static final long REQUESTED = 20005;

  private static final List<String> IDS = List.of("EventId", "Id");
  private static final List<String> PROVIDERS = List.of("ProviderName", "Provider");
  private static final List<String> TIMES =
      List.of("TimeCreated", "Time", "EventTime", "TimeGenerated", "Timestamp", "EventDateTime");

  private final Site site;
  private final Together together;

  RestartSigns(Site site) {
    this(site, new Together());
  }

  private RestartSigns(Site site, Together together) {
    this.site = site;
    this.together = together;
  }

  /** The same, looked for only as long as there is time. */
  RestartSigns within(Patience patience) {
    return new RestartSigns(patience.with(site), together);
  }

  private record Event(String id, String provider, Instant at, Shutdown shutdown) {

    static Optional<Event> read(SiteRow row) {
      return SiteTimes.read(text(row, TIMES))
          .map(at -> new Event(text(row, IDS), text(row, PROVIDERS), at, Shutdown.of(row)));
    }

    boolean isShutdown() {
      return is(SHUTDOWN, false);
    }

    boolean isRequest() {
      return is(REQUESTED, true);
    }

    private boolean is(long number, boolean ofClient) {
      var name = provider.toLowerCase(Locale.ROOT);
      return id.equals(Long.toString(number))
          && (name.isEmpty() || name.contains("configmgr") == ofClient);
    }

    private static String text(SiteRow row, List<String> names) {
      return names.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
  }

  /** The newest boots that the site knows of, by one request. */
  Map<Long, Instant> newestBoots(List<Long> resources) throws SiteException {
    return together.ask(resources, this::listBoots);
  }

  private Map<Long, Instant> listBoots(List<Long> resources) throws SiteException {
    var any = resources.stream().map(id -> "ResourceID eq " + id).collect(joining(" or "));
    var boots = new HashMap<Long, Instant>();
    var page = site.list(Query.all("SMS_G_System_OPERATING_SYSTEM").where(any));
    keepNewest(boots, page);
    while (page.nextLink() != null) {
      page = site.follow(page.nextLink());
      keepNewest(boots, page);
    }
    return boots;
  }

  private static void keepNewest(Map<Long, Instant> boots, Page page) {
    for (var row : page.rows()) {
      var resource = row.number("ResourceID");
      var at = SiteTimes.read(row.text("LastBootUpTime"));
      if (resource.isPresent() && at.isPresent()) {
        boots.merge(
            resource.getAsLong(), at.get(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
  }

  /** When its timeline last says that Windows restarted or shut down. */
  Optional<Instant> newestShutdown(long resource) throws SiteException {
    return events(resource).filter(Event::isShutdown).map(Event::at).max(Comparator.naturalOrder());
  }

  /** When it has booted since. */
  Optional<Sighting> boot(Entry entry) throws SiteException {
    var before = entry.before();
    return Optional.ofNullable(newestBoots(List.of(entry.resource())).get(entry.resource()))
        .filter(at -> isSince(entry, at, before == null ? null : before.boot()))
        .map(at -> Sighting.proof("The device has booted.", Column.LAST_BOOT.key(), at));
  }

  /** What its timeline says since, oldest first. */
  List<Sighting> events(Entry entry) throws SiteException {
    var before = entry.before();
    var known = before == null ? null : before.shutdown();
    var events = events(entry.resource()).sorted(Comparator.comparing(Event::at)).toList();
    var shutdowns =
        events.stream().filter(Event::isShutdown).filter(e -> isSince(entry, e.at(), known));
    return Stream.concat(
            events.stream()
                .filter(event -> event.isRequest() && isSince(entry, event.at(), null))
                .limit(1)
                .map(RestartSigns::requested),
            told(shutdowns.toList()))
        .toList();
  }

  private Stream<Event> events(long resource) throws SiteException {
    return site.events(resource).rows().stream().flatMap(row -> Event.read(row).stream());
  }

  private static boolean isSince(Entry entry, Instant at, @Nullable Instant known) {
    return !at.isBefore(entry.since()) && (known == null || at.isAfter(known));
  }

  private static Sighting requested(Event event) {
    return Sighting.progress("The device was asked to restart.", "restartRequested", event.at());
  }

  /** Every restart, since the portal may take a later one; a shutdown is told once. */
  private static Stream<Sighting> told(List<Event> events) {
    var off = events.stream().filter(event -> event.shutdown() == Shutdown.OFF).limit(1);
    var restarts = events.stream().filter(event -> event.shutdown() == Shutdown.RESTART);
    return Stream.concat(
        off.map(event ->
            Sighting.progress(
                "Windows wrote at the device that it shuts down, which is no restart.",
                "shutDown",
                event.at())),
        restarts.map(event ->
            Sighting.proof(
                "Windows wrote at the device that it restarts.",
                Orders.RESTART_EVENT,
                event.at())));
  }
}
