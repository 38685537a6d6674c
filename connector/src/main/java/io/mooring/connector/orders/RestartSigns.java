package io.mooring.connector.orders;

import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Column;
import io.mooring.wire.Orders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a device has restarted: its boot time as inventoried, and its timeline (Microsoft:
 * tenant-attach/timeline). How a timeline's columns are called is not published.
 */
final class RestartSigns {

  /** Windows says that it restarts. */
  private static final long RESTARTS = 1074;

  /** The client says that it was asked to restart the device. */
  private static final long REQUESTED = 20005;

  private static final List<String> IDS = List.of("EventId", "Id");
  private static final List<String> PROVIDERS = List.of("ProviderName", "Provider");
  private static final List<String> TIMES =
      List.of("TimeCreated", "Time", "EventTime", "TimeGenerated", "Timestamp", "EventDateTime");

  private final Site site;

  RestartSigns(Site site) {
    this.site = site;
  }

  private record Event(String id, String provider, Instant at) {

    static Optional<Event> read(SiteRow row) {
      return SiteTimes.read(text(row, TIMES))
          .map(at -> new Event(text(row, IDS), text(row, PROVIDERS), at));
    }

    boolean is(long number, boolean ofClient) {
      var name = provider.toLowerCase(Locale.ROOT);
      return id.equals(Long.toString(number))
          && (name.isEmpty() || name.contains("configmgr") == ofClient);
    }

    private static String text(SiteRow row, List<String> names) {
      return names.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
  }

  /** When it has booted since. */
  Optional<Sighting> boot(Entry entry) throws SiteException {
    var rows =
        site.list(
            Query.all("SMS_G_System_OPERATING_SYSTEM").where("ResourceID eq " + entry.resource()));
    return rows.rows().stream()
        .flatMap(row -> SiteTimes.read(row.text("LastBootUpTime")).stream())
        .max(Comparator.naturalOrder())
        .filter(at -> !at.isBefore(entry.since()))
        .map(at -> Sighting.proof("The device has booted.", Column.LAST_BOOT.key(), at));
  }

  /** What its timeline says since; the first of each, so that it stays the same. */
  List<Sighting> events(Entry entry) throws SiteException {
    var events =
        site.events(entry.resource()).rows().stream()
            .flatMap(row -> Event.read(row).stream())
            .filter(event -> !event.at().isBefore(entry.since()))
            .sorted(Comparator.comparing(Event::at))
            .toList();
    return Stream.concat(requested(events).stream(), restarted(events).stream()).toList();
  }

  private static Optional<Sighting> requested(List<Event> events) {
    return events.stream()
        .filter(event -> event.is(REQUESTED, true))
        .findFirst()
        .map(event ->
            new Sighting(
                Orders.Outcome.PROGRESS,
                "The device was asked to restart.",
                Map.of("restartRequested", event.at().toString())));
  }

  private static Optional<Sighting> restarted(List<Event> events) {
    return events.stream()
        .filter(event -> event.is(RESTARTS, false))
        .findFirst()
        .map(event ->
            Sighting.proof(
                "Windows wrote at the device that it restarts.", Orders.RESTART_EVENT, event.at()));
  }
}
