package io.mooring.connector.orders;

import io.mooring.connector.inventory.DeviceRow;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Orders;
import io.mooring.wire.Pass;
import io.mooring.wire.RowHash;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Watches orders that the site has taken: what the site says of its clients, and what may prove an
 * order, in the hot columns or elsewhere. It looks often at first, then less, and ends with the
 * time that the portal gave, with a hot column that proves it (passes tell newer ones), or when the
 * portal wants no more reports. Whether something else is a proof, the portal judges, and its
 * answer does not tell: so what is seen later is told as well.
 */
public final class Watch implements Turn {

  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration SLOW = Duration.ofSeconds(30);

  /** What lasts for longer, or may be proved, is looked at no more often than a hot pass would. */
  private static final Duration LONG = Duration.ofHours(2);

  private static final Duration SLOWEST = Duration.ofMinutes(5);

  /** A look is up to four requests to the site, where each device has to be looked at by itself. */
  private static final int MOST_LOOKS = 50;

  /** Where one request serves many devices. */
  private static final int MOST_GLANCES = 1_000;

  /** The pause between two looks is this part of the order's age. */
  private static final int AGE_PART = 20;

  private final Journal journal;
  private final SiteOperations operations;
  private final Sightings sightings;
  private final PreparedInventory inventory;
  private final Teller teller;
  private final InventoryPortal uploads;
  private final Clock clock;
  private final Watching watching;
  private final Map<String, Seen> seen = new HashMap<>();

  /** In which epoch is watched, and how often is looked at most. */
  public record Watching(long epoch, Duration every) {}

  /**
   * When the last look at an order was, and what it showed.
   *
   * @param hot the hash of the hot columns; empty before the first look
   */
  private record Seen(
      Instant at,
      Instant nextLook,
      Map<String, String> progress,
      Set<Map<String, String>> sighted,
      String hot) {

    static final Seen NOTHING = new Seen(Instant.EPOCH, Instant.EPOCH, Map.of(), Set.of(), "");
  }

  private record Look(
      Optional<DeviceRow> news, Seen seen, List<Orders.Report> reports, boolean isLast) {}

  public <P extends OrderPortal & InventoryPortal> Watch(
      Journal journal,
      Site site,
      PreparedInventory inventory,
      P portal,
      Clock clock,
      Watching watching) {
    this.journal = journal;
    this.operations = new SiteOperations(site);
    this.sightings = new Sightings(site, clock);
    this.inventory = inventory;
    this.teller = new Teller(portal, watching.epoch());
    this.uploads = portal;
    this.clock = clock;
    this.watching = watching;
  }

  @Override
  public Duration take() throws IOException {
    var watched = journal.at(Entry.Stage.WATCHED);
    seen.keySet().retainAll(watched.stream().map(Entry::order).toList());
    var byItself = due(watched, true).limit(MOST_LOOKS);
    var together = due(watched, false).limit(MOST_GLANCES);
    look(Stream.concat(byItself, together).toList());
    return journal.at(Entry.Stage.WATCHED).stream()
        .map(entry -> isDue(entry) ? Duration.ZERO : untilNextLook(entry))
        .min(Duration::compareTo)
        .orElse(IDLE);
  }

  private Stream<Entry> due(List<Entry> watched, boolean byItself) {
    return watched.stream()
        .filter(entry -> isDue(entry) && Sightings.looksByItself(entry) == byItself)
        .sorted(Comparator.comparing(entry -> before(entry).nextLook()));
  }

  private Seen before(Entry entry) {
    return seen.getOrDefault(entry.order(), Seen.NOTHING);
  }

  /** Due as well when the clock was set back: the next look may be hours away by then. */
  private boolean isDue(Entry entry) {
    var now = clock.instant();
    return !now.isBefore(before(entry).nextLook()) || now.isBefore(before(entry).at());
  }

  private Duration untilNextLook(Entry entry) {
    return Duration.between(clock.instant(), before(entry).nextLook());
  }

  private void look(List<Entry> due) throws IOException {
    var looks = new LinkedHashMap<Entry, Look>();
    SiteException failed = null;
    if (due.isEmpty()) {
      return;
    }
    var glance = new Glance(inventory.get(), operations, due);
    for (var entry : due) {
      try {
        looks.put(entry, look(entry, glance));
      } catch (SiteException e) {
        postpone(entry);
        failed = e;
      }
    }
    if (looks.isEmpty() && failed != null) {
      throw failed;
    }
    tell(looks);
  }

  private void tell(Map<Entry, Look> looks) throws IOException {
    var reports = looks.values().stream().flatMap(look -> look.reports().stream()).toList();
    var unwanted = teller.tell(reports);
    upload(looks.values().stream().flatMap(look -> look.news().stream()).toList());
    // Only now: what was seen must have reached the portal.
    var closed = new ArrayList<Entry>();
    for (var look : looks.entrySet()) {
      var entry = look.getKey();
      seen.put(entry.order(), look.getValue().seen());
      if (look.getValue().isLast() || unwanted.contains(entry.order())) {
        closed.add(entry.at(Entry.Stage.CLOSED));
      }
    }
    journal.put(closed);
  }

  /** One order that the site can't tell of must not keep the others waiting, nor stay for ever. */
  private void postpone(Entry entry) throws IOException {
    var before = before(entry);
    var now = clock.instant();
    var next = now.plus(pause(entry));
    seen.put(entry.order(), new Seen(now, next, before.progress(), before.sighted(), before.hot()));
    if (isTooOld(entry)) {
      journal.put(entry.at(Entry.Stage.CLOSED));
    }
  }

  private Look look(Entry entry, Glance glance) throws IOException {
    var before = before(entry);
    var device = glance.device(entry);
    var told = glance.progress(entry);
    var progress = told.isEmpty() ? before.progress() : told;
    var reports = new ArrayList<Orders.Report>();
    if (!progress.equals(before.progress())) {
      reports.add(Progress.report(entry, progress));
    }
    var sighted = new HashSet<>(before.sighted());
    var mayBeProved = false;
    for (var sighting : sightings(entry)) {
      if (sighted.add(sighting.mark())) {
        reports.add(sighting.asReport(entry));
      }
      mayBeProved |= sighting.isProof();
    }
    var hot = device.map(DeviceRow::hot).orElse(Map.of());
    var hash = RowHash.of(hot);
    var isNews = !before.hot().equals(hash);
    var now = clock.instant();
    var next = now.plus(mayBeProved ? SLOWEST : pause(entry));
    return new Look(
        isNews ? device : Optional.empty(),
        new Seen(now, next, progress, sighted, hash),
        reports,
        isProvedBy(hot, entry) || isTooOld(entry));
  }

  private List<Sighting> sightings(Entry entry) {
    return ClientOperation.of(entry.action())
        .map(operation -> sightings.of(operation, entry))
        .orElse(List.of());
  }

  private void upload(List<DeviceRow> news) throws PortalException {
    if (news.isEmpty()) {
      return;
    }
    var rows = new HashMap<Long, Batch.Row>();
    news.forEach(device -> rows.put(device.id(), new Batch.Row(device.id(), null, device.hot())));
    var readAt = news.stream().map(DeviceRow::readAt).min(Instant::compareTo).orElseThrow();
    // A pass of its own, for its number; it is not ended, since it read no more than a few devices.
    var pass = uploads.begin(new Pass.Begin(watching.epoch(), Pass.Kind.HOT)).pass();
    var sequence = 0L;
    for (var some :
        rows.values().stream().gather(Gatherers.windowFixed(Gateway.MAX_ROWS)).toList()) {
      uploads.upload(new Batch(watching.epoch(), pass, ++sequence, readAt, some));
    }
  }

  /** What a column proves, passes over the whole site see as well, only later. */
  static boolean canBeSpared(Entry entry, Instant now) {
    return now.isAfter(entry.begunAt().plus(LONG))
        && ClientOperation.of(entry.action()).flatMap(ClientOperation::proof).isPresent();
  }

  private Duration pause(Entry entry) {
    var age = Duration.between(entry.begunAt(), clock.instant());
    var slowest = age.compareTo(LONG) > 0 ? SLOWEST : SLOW;
    var part = age.dividedBy(AGE_PART);
    if (part.compareTo(watching.every()) < 0) {
      return watching.every();
    }
    return part.compareTo(slowest) > 0 ? slowest : part;
  }

  private static boolean isProvedBy(Map<String, String> hot, Entry entry) {
    return ClientOperation.of(entry.action())
        .flatMap(ClientOperation::proof)
        .flatMap(column -> Optional.ofNullable(hot.get(column.key())))
        .flatMap(SiteTimes::read)
        .filter(at -> !at.isBefore(entry.since()))
        .isPresent();
  }

  private boolean isTooOld(Entry entry) {
    return clock.instant().isAfter(entry.watchedUntil());
  }
}
