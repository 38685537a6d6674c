package io.mooring.connector.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.site.Site;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries orders out, each once at most, and those that are alike together. First the site is asked
 * whether it may be done, which changes nothing. Then come the steps, each on disk before the next:
 * the portal is asked for the claim; it has granted it, and the order counts as begun; the result
 * is known; the portal has it. An order that was left between two steps is never sent again.
 */
public final class OrderDesk {

  private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

  private static final Duration TRACE_PATIENCE = Duration.ofMinutes(2);

  private static final Result NOTHING_SENT =
      Result.failed(
          "The connector stopped before it sent the order; nothing was sent to the site.");

  private static final Result STOPPED =
      Result.uncertain(
          "The connector stopped while it sent the order; it is not known whether the site took"
              + " it. It is not sent again.");

  private final OrderPortal portal;
  private final Site site;
  private final Sending sending;
  private final Teller teller;
  private final Journal journal;
  private final long epoch;
  private final Clock clock;
  private final Runnable onAccepted;

  public OrderDesk(
      OrderPortal portal,
      Site site,
      Journal journal,
      long epoch,
      Clock clock,
      Runnable onAccepted) {
    this.portal = portal;
    this.site = site;
    this.sending = new Sending(site, journal, clock);
    this.teller = new Teller(portal, epoch);
    this.journal = journal;
    this.epoch = epoch;
    this.clock = clock;
    this.onAccepted = onAccepted;
  }

  /** How many more can be remembered. Before there are none, watches end that can be spared. */
  int room() throws IOException {
    if (journal.room() == 0) {
      journal.put(
          journal.at(Entry.Stage.WATCHED).stream()
              .filter(entry -> Watch.canBeSpared(entry, clock.instant()))
              .map(entry -> entry.at(Entry.Stage.CLOSED))
              .toList());
    }
    return journal.room();
  }

  int watched() {
    return journal.at(Entry.Stage.WATCHED).size();
  }

  /** Carries out the commands that are not known yet; whether any was. */
  boolean carryOut(List<Orders.Command> commands, Instant expiresAt) throws IOException {
    var entries =
        commands.stream()
            .collect(
                toMap(
                    Orders.Command::orderId,
                    command -> command,
                    (first, _) -> first,
                    LinkedHashMap::new))
            .values()
            .stream()
            .filter(this::isNew)
            .map(command -> Entry.claiming(command, clock.instant(), expiresAt))
            .toList();
    var isAnyGranted = false;
    for (var alike : Alike.of(entries)) {
      isAnyGranted |= carryOutTogether(alike, expiresAt);
    }
    return isAnyGranted;
  }

  /**
   * Asking and looking take their time, in which the portal may yet take an order back: it is
   * claimed only then. What is not claimed stays the portal's, and comes again.
   */
  private boolean carryOutTogether(List<Entry> alike, Instant expiresAt) throws IOException {
    // Others of the same batch may have taken all of its time.
    var prepared = isBefore(expiresAt) ? sending.prepare(alike) : List.<Entry>of();
    var isInTime = isBefore(expiresAt);
    if (!isInTime || prepared.size() < alike.size()) {
      LOG.info(
          "{} orders have to come again: the site could not be asked about them in time",
          isInTime ? alike.size() - prepared.size() : alike.size());
    }
    if (!isInTime) {
      return false;
    }
    journal.put(prepared);
    var granted = claim(prepared);
    tell(settled(sending.send(granted)));
    return !granted.isEmpty();
  }

  private boolean isBefore(Instant end) {
    return clock.instant().isBefore(end);
  }

  private boolean isNew(Orders.Command command) {
    var isKnown = journal.find(command.orderId()).isPresent();
    if (isKnown) {
      LOG.info("Order {} was begun before; it is not carried out again", command.orderId());
    }
    return !isKnown;
  }

  private List<Entry> claim(List<Entry> entries) throws IOException {
    var claims = portal.claim(new Orders.Claim(epoch, entries.stream().map(Entry::order).toList()));
    var answers =
        claims.claims().stream().collect(toMap(Orders.Claimed::orderId, Function.identity()));
    var granted = new ArrayList<Entry>();
    var forgotten = new ArrayList<Entry>();
    for (var entry : entries) {
      var claimed = answers.get(entry.order());
      if (claimed != null && claimed.granted()) {
        granted.add(entry);
      } else if (claimed != null) {
        LOG.info("Order {} was not granted: {}", entry.order(), claimed.why());
        forgotten.add(entry.at(Entry.Stage.FORGOTTEN));
      }
    }
    journal.put(forgotten);
    return granted;
  }

  /** Those whose end is known by now, on disk as the others are; the others are traced. */
  private List<Entry> settled(List<Entry> entries) throws IOException {
    var settled = entries.stream().filter(entry -> entry.stage() == Entry.Stage.SETTLED).toList();
    settled.stream()
        .collect(groupingBy(Entry::result, LinkedHashMap::new, toList()))
        .forEach((result, some) ->
            LOG.info("{}: {} {}", named(some), result.outcome(), result.sentence()));
    journal.put(entries);
    return settled;
  }

  private static String named(List<Entry> some) {
    return some.size() == 1 ? "Order " + some.getFirst().order() : some.size() + " orders";
  }

  /** Takes up what an earlier turn, or an earlier life of this connector, had to leave. */
  void takeUp() throws IOException {
    tell(journal.at(Entry.Stage.SETTLED));
    tellUnsent(journal.at(Entry.Stage.CLAIMING));
    tell(
        settled(
            journal.at(Entry.Stage.GRANTED).stream()
                .map(entry -> entry.settled(NOTHING_SENT))
                .toList()));
    var begun =
        journal.at(Entry.Stage.BEGUN).stream()
            .collect(groupingBy(Entry::sentBy, LinkedHashMap::new, toList()));
    for (var call : begun.values()) {
      lookForTrace(call);
    }
  }

  /**
   * The claim's answer was lost: granted or not, nothing was sent. If it was granted, the order
   * ends here, and no claim is granted again; if not, the order may come again.
   */
  private void tellUnsent(List<Entry> entries) throws IOException {
    var result =
        Result.failed("The connector lost touch with the portal; nothing was sent to the site.");
    teller.tell(entries.stream().map(entry -> result.asReport(entry.order())).toList());
    journal.put(entries.stream().map(entry -> entry.at(Entry.Stage.FORGOTTEN)).toList());
  }

  /** A site that was slow to answer may be slow to show what it took: it is asked for a while. */
  private void lookForTrace(List<Entry> call) throws IOException {
    var first = call.getFirst();
    var traced = new Trace(site, call, journal.all()).find();
    // A clock that was set back by more would keep the order waiting for ever.
    var age = Duration.between(first.begunAt(), clock.instant()).abs();
    if (traced.isPresent() || age.compareTo(TRACE_PATIENCE) > 0) {
      var otherwise = first.result() == null ? STOPPED : first.result();
      var result = traced.orElse(otherwise);
      tell(settled(call.stream().map(entry -> entry.settled(result)).toList()));
    }
  }

  private void tell(List<Entry> settled) throws IOException {
    var reports = new ArrayList<Orders.Report>();
    for (var entry : settled) {
      Optional.ofNullable(entry.result())
          .ifPresent(result -> reports.add(result.asReport(entry.order())));
    }
    var unwanted = teller.tell(reports);
    var told =
        settled.stream()
            .map(entry ->
                entry.at(
                    isAccepted(entry) && !unwanted.contains(entry.order())
                        ? Entry.Stage.WATCHED
                        : Entry.Stage.CLOSED))
            .toList();
    journal.put(told);
    if (told.stream().anyMatch(entry -> entry.stage() == Entry.Stage.WATCHED)) {
      onAccepted.run();
    }
  }

  private static boolean isAccepted(Entry entry) {
    var result = entry.result();
    return result != null && result.outcome() == Orders.Outcome.ACCEPTED;
  }
}
