package io.mooring.connector.orders;

import io.mooring.connector.inventory.DeviceRow;
import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.pace.Turn;
import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches orders that the site has taken: what the site says of its clients, and the hot columns of
 * the devices, by which the portal sees an order come true. It looks often at first, then less.
 */
public final class Watch implements Turn {

  private static final Duration IDLE = Duration.ofHours(1);
  private static final Duration SLOWEST = Duration.ofSeconds(30);

  /** A look is two requests to the site. */
  private static final int MOST_LOOKS = 50;

  /** The pause between two looks is this part of the order's age. */
  private static final int AGE_PART = 20;

  private final Journal journal;
  private final SiteOperations operations;
  private final PreparedInventory inventory;
  private final OrderPortal orders;
  private final InventoryPortal uploads;
  private final Clock clock;
  private final Watching watching;
  private final Map<String, Seen> seen = new HashMap<>();

  /** How often is looked at most, and how long at most. */
  public record Watching(long epoch, Duration every, Duration longest) {}

  /** What the last look at an order showed. */
  private record Seen(Instant nextLook, Map<String, String> told, Map<String, String> hot) {}

  private record Look(Optional<DeviceRow> news, Seen seen, boolean isLast) {}

  public <P extends OrderPortal & InventoryPortal> Watch(
      Journal journal,
      Site site,
      PreparedInventory inventory,
      P portal,
      Clock clock,
      Watching watching) {
    this.journal = journal;
    this.operations = new SiteOperations(site);
    this.inventory = inventory;
    this.orders = portal;
    this.uploads = portal;
    this.clock = clock;
    this.watching = watching;
  }

  @Override
  public Duration take() throws IOException {
    var watched = journal.at(Entry.Stage.WATCHED);
    seen.keySet().retainAll(watched.stream().map(Entry::order).toList());
    var due = watched.stream().filter(this::isDue).limit(MOST_LOOKS).toList();
    look(due);
    return journal.at(Entry.Stage.WATCHED).stream()
        .map(entry -> Duration.between(clock.instant(), nextLook(entry)))
        .min(Duration::compareTo)
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
        .orElse(IDLE);
  }

  private boolean isDue(Entry entry) {
    return !clock.instant().isBefore(nextLook(entry));
  }

  private Instant nextLook(Entry entry) {
    var last = seen.get(entry.order());
    return last == null ? Instant.MIN.plusSeconds(1) : last.nextLook();
  }

  private void look(List<Entry> due) throws IOException {
    var looks = new HashMap<Entry, Look>();
    SiteException failed = null;
    for (var entry : due) {
      try {
        looks.put(entry, look(entry));
      } catch (SiteException e) {
        postpone(entry);
        failed = e;
      }
    }
    if (looks.isEmpty() && failed != null) {
      throw failed;
    }
    upload(looks.values().stream().flatMap(look -> look.news().stream()).toList());
    // Only now: what was seen must have reached the portal.
    for (var look : looks.entrySet()) {
      seen.put(look.getKey().order(), look.getValue().seen());
      if (look.getValue().isLast()) {
        journal.put(look.getKey().at(Entry.Stage.CLOSED));
      }
    }
  }

  /** One order that the site can't tell of must not keep the others waiting, nor stay for ever. */
  private void postpone(Entry entry) throws IOException {
    var next = clock.instant().plus(pause(entry));
    var before = seen.get(entry.order());
    seen.put(
        entry.order(),
        before == null
            ? new Seen(next, Map.of(), Map.of())
            : new Seen(next, before.told(), before.hot()));
    if (isTooOld(entry)) {
      journal.put(entry.at(Entry.Stage.CLOSED));
    }
  }

  private Look look(Entry entry) throws IOException {
    var before = Optional.ofNullable(seen.get(entry.order()));
    var status = status(entry);
    var progress = status == null ? Map.<String, String>of() : Progress.of(status);
    var told = before.map(Seen::told).orElse(Map.of());
    var isWanted = progress.equals(told) || tell(entry, progress);
    var device = inventory.get().findHot(entry.resource());
    var hot = device.map(DeviceRow::hot).orElse(Map.of());
    var isNews = !before.map(Seen::hot).equals(Optional.of(hot));
    return new Look(
        isNews ? device : Optional.empty(),
        new Seen(clock.instant().plus(pause(entry)), progress, hot),
        !isWanted || isOver(entry, status, hot));
  }

  private @Nullable SiteRow status(Entry entry) throws IOException {
    var result = entry.result();
    return result == null ? null : operations.status(result.operationId()).orElse(null);
  }

  /** Whether the portal still wants to know. */
  private boolean tell(Entry entry, Map<String, String> progress) throws PortalException {
    try {
      orders.report(Progress.report(watching.epoch(), entry, progress));
      return true;
    } catch (PortalException e) {
      if (e instanceof PortalException.Dismissed || !e.isFinal()) {
        throw e;
      }
      return false;
    }
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
    uploads.upload(new Batch(watching.epoch(), pass, 1, readAt, List.copyOf(rows.values())));
  }

  private Duration pause(Entry entry) {
    var age = Duration.between(entry.begunAt(), clock.instant()).dividedBy(AGE_PART);
    if (age.compareTo(watching.every()) < 0) {
      return watching.every();
    }
    return age.compareTo(SLOWEST) > 0 ? SLOWEST : age;
  }

  private boolean isOver(Entry entry, @Nullable SiteRow status, Map<String, String> hot) {
    var isDecided = status == null || Progress.isDecided(status);
    return isTooOld(entry)
        || (isDecided && isAfter(hot.get(Column.LAST_POLICY_REQUEST.key()), entry.since()));
  }

  private boolean isTooOld(Entry entry) {
    return clock.instant().isAfter(entry.begunAt().plus(watching.longest()));
  }

  private static boolean isAfter(@Nullable String time, Instant since) {
    try {
      return time != null && Instant.parse(time).isAfter(since);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
