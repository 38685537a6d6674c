package io.mooring.connector.orders;

import static java.util.stream.Collectors.toSet;

import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import io.mooring.connector.site.SiteTrouble;
import io.mooring.wire.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what was sent before the answer was lost. Certain is only the one operation that names
 * these devices and no other, was requested about then by our own account, and can belong to no
 * other order. Its absence proves nothing, since the site may yet be at it.
 */
final class Trace {

  private static final String TARGETS = "TargetResourceIDs";

  /** By how much the clocks of a site's machines may differ. */
  private static final Duration SITE_SKEW = Duration.ofSeconds(10);

  /** By how much the site's clock and ours may differ. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** A call is given up after a minute; the site may be at it for longer. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

  private static final int LATEST = 100;

  private final Site site;
  private final Entry lost;
  private final Set<Long> resources;
  private final List<Entry> others;

  /**
   * @param call the orders that were sent by one call
   * @param known every order of the journal
   */
  Trace(Site site, List<Entry> call, List<Entry> known) {
    this.site = site;
    this.lost = call.getFirst();
    this.resources = call.stream().map(Entry::resource).collect(toSet());
    var orders = call.stream().map(Entry::order).collect(toSet());
    this.others = known.stream().filter(entry -> !orders.contains(entry.order())).toList();
  }

  Optional<Result> find() throws SiteException {
    var operation = ClientOperation.of(lost.action());
    if (operation.isEmpty() || others.stream().anyMatch(this::isRival)) {
      return Optional.empty();
    }
    var filter = "Type eq " + operation.get().type();
    try {
      var latest = new Query(SiteOperations.CLASS, List.of(), filter, "ID desc", LATEST, 0);
      return only(site.list(latest).rows());
    } catch (SiteException e) {
      if (e.trouble() != SiteTrouble.REFUSED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Another order whose operation might be the very one that is found. */
  private boolean isRival(Entry other) {
    var isUnknown =
        switch (other.stage()) {
          case BEGUN -> true;
          case SETTLED, WATCHED, CLOSED ->
              other.result() != null && other.result().outcome() == Orders.Outcome.UNCERTAIN;
          case CLAIMING, GRANTED, FORGOTTEN -> false;
        };
    var apart = Duration.between(from(other), from(lost)).abs();
    return isUnknown
        && other.action().equals(lost.action())
        && resources.contains(other.resource())
        && apart.compareTo(LONGEST_CALL.plus(SKEW)) < 0;
  }

  private Optional<Result> only(List<SiteRow> rows) throws SiteException {
    var found = new ArrayList<Result>();
    for (var row : rows) {
      var id = row.number("ID").orElse(0);
      var requested = SiteTimes.read(row.text("RequestedTime"));
      var isOurs = id > 0 && others.stream().noneMatch(other -> other.operationId() == id);
      if (isOurs && requested.filter(this::isThen).isPresent() && isAimedAt(row, id)) {
        found.add(Result.accepted(id, requested.get()));
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private boolean isThen(Instant requested) {
    var from = from(lost);
    return !requested.isBefore(from) && requested.isBefore(from.plus(LONGEST_CALL));
  }

  private static Instant from(Entry entry) {
    var before = entry.before();
    return before == null || before.siteTime() == null
        ? entry.begunAt().minus(SKEW)
        : before.siteTime().minus(SITE_SKEW);
  }

  /** A list leaves such properties empty; the key's own row has them, where the site has any. */
  private boolean isAimedAt(SiteRow listed, long id) throws SiteException {
    var row =
        listed.values(TARGETS).isEmpty()
            ? site.byKey(SiteOperations.CLASS, id).orElse(listed)
            : listed;
    var targets = row.values(TARGETS);
    return targets.size() == resources.size()
        && targets.stream().map(target -> target.asLong(0)).collect(toSet()).equals(resources)
        && isByUs(row.text("CreatedBy"));
  }

  /** Who we are is known from an operation of ours, if the site tells it at all. */
  private boolean isByUs(String account) throws SiteException {
    var latest =
        others.stream().map(Entry::operationId).filter(id -> id > 0).max(Comparator.naturalOrder());
    if (account.isBlank() || latest.isEmpty()) {
      return true;
    }
    var ours = site.byKey(SiteOperations.CLASS, latest.get()).map(row -> row.text("CreatedBy"));
    return ours.filter(name -> !name.isBlank()).map(account::equalsIgnoreCase).orElse(true);
  }
}
