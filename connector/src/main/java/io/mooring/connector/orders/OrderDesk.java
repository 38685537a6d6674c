package io.mooring.connector.orders;

import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.site.Site;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries orders out, each once at most. The steps, each on disk before the next: the portal is
 * asked for the claim; it has granted it; the site was asked whether it may be done, and the order
 * counts as begun; the result is known; the portal has it. An order that was left between two steps
 * is never sent again.
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
  private final SiteOperations operations;
  private final Sightings sightings;
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
    this.operations = new SiteOperations(site);
    this.sightings = new Sightings(site, clock);
    this.journal = journal;
    this.epoch = epoch;
    this.clock = clock;
    this.onAccepted = onAccepted;
  }

  /** Carries out a command that is not known yet; whether it was. */
  boolean carryOut(Orders.Command command, Instant expiresAt) throws IOException {
    if (journal.find(command.orderId()).isPresent()) {
      LOG.info("Order {} was begun before; it is not carried out again", command.orderId());
      return false;
    }
    var entry = Entry.claiming(command, clock.instant(), expiresAt);
    journal.put(entry);
    var claimed = portal.claim(new Orders.Claim(epoch, command.orderId()));
    if (!claimed.granted()) {
      LOG.info("Order {} was not granted: {}", command.orderId(), claimed.why());
      journal.put(entry.at(Entry.Stage.FORGOTTEN));
      return false;
    }
    begin(put(entry.at(Entry.Stage.GRANTED)));
    return true;
  }

  private void begin(Entry granted) throws IOException {
    var operation = ClientOperation.of(granted.action());
    if (operation.isEmpty()) {
      settle(granted, Result.refused("This connector does not know the action; a newer one may."));
      return;
    }
    switch (operations.ask(operation.get(), granted.resource())) {
      case SiteOperations.Asked.No(var result) -> settle(granted, result);
      case SiteOperations.Asked.Yes(var siteTime) -> {
        var before = sightings.before(operation.get(), granted.resource(), siteTime);
        send(operation.get(), put(granted.begun(before)));
      }
    }
  }

  private void send(ClientOperation operation, Entry begun) throws IOException {
    var result = operations.initiate(operation, begun.resource());
    if (result.outcome() == Orders.Outcome.UNCERTAIN) {
      LOG.warn("Order {}: {}", begun.order(), result.sentence());
      journal.put(begun.knowing(result));
    } else {
      settle(begun, result);
    }
  }

  private void settle(Entry entry, Result result) throws IOException {
    LOG.info("Order {}: {} {}", entry.order(), result.outcome(), result.sentence());
    tell(put(entry.settled(result)));
  }

  /** Takes up what an earlier turn, or an earlier life of this connector, had to leave. */
  void takeUp() throws IOException {
    for (var entry : journal.at(Entry.Stage.SETTLED)) {
      tell(entry);
    }
    for (var entry : journal.at(Entry.Stage.CLAIMING)) {
      tellUnsent(entry);
    }
    for (var entry : journal.at(Entry.Stage.GRANTED)) {
      settle(entry, NOTHING_SENT);
    }
    for (var entry : journal.at(Entry.Stage.BEGUN)) {
      lookForTrace(entry);
    }
  }

  /**
   * The claim's answer was lost: granted or not, nothing was sent. If it was granted, the order
   * ends here, and no claim is granted again; if not, the order may come again.
   */
  private void tellUnsent(Entry entry) throws IOException {
    var result =
        Result.failed("The connector lost touch with the portal; nothing was sent to the site.");
    try {
      portal.report(result.asReport(epoch, entry.order()));
    } catch (PortalException e) {
      demandFinal(e);
    }
    journal.put(entry.at(Entry.Stage.FORGOTTEN));
  }

  /** A site that was slow to answer may be slow to show what it took: it is asked for a while. */
  private void lookForTrace(Entry begun) throws IOException {
    var traced = new Trace(site, begun, journal.all()).find();
    // A clock that was set back by more would keep the order waiting for ever.
    var age = Duration.between(begun.begunAt(), clock.instant()).abs();
    if (traced.isPresent() || age.compareTo(TRACE_PATIENCE) > 0) {
      var otherwise = begun.result() == null ? STOPPED : begun.result();
      settle(begun, traced.orElse(otherwise));
    }
  }

  private Entry put(Entry entry) throws IOException {
    journal.put(entry);
    return entry;
  }

  private void tell(Entry settled) throws IOException {
    var result = settled.result();
    if (result == null) {
      return;
    }
    try {
      portal.report(result.asReport(epoch, settled.order()));
      var isAccepted = result.outcome() == Orders.Outcome.ACCEPTED;
      journal.put(settled.at(isAccepted ? Entry.Stage.WATCHED : Entry.Stage.CLOSED));
      if (isAccepted) {
        onAccepted.run();
      }
    } catch (PortalException e) {
      demandFinal(e);
      LOG.warn("The portal does not want to know of order {}: {}", settled.order(), e.getMessage());
      journal.put(settled.at(Entry.Stage.CLOSED));
    }
  }

  private static void demandFinal(PortalException e) throws PortalException {
    if (e instanceof PortalException.Dismissed || !e.isFinal()) {
      throw e;
    }
  }
}
