package io.mooring.connector.orders;

import static java.util.stream.Collectors.partitioningBy;

import io.mooring.connector.site.Site;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a site about orders that are alike, and sends those that are granted, by one call. */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Site site;
  private final SiteOperations operations;
  private final Sightings sightings;
  private final Journal journal;
  private final Clock clock;

  Sending(Site site, Journal journal, Clock clock) {
    this.site = site;
    this.operations = new SiteOperations(site);
    this.sightings = new Sightings(site, clock);
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Asks and looks, and sends nothing. The result is known of those that end here; those that the
   * site could not be asked about are left out.
   */
  List<Entry> prepare(List<Entry> alike) {
    var operation = ClientOperation.of(alike.getFirst().action());
    if (operation.isEmpty()) {
      var result = Result.refused("This connector does not know the action; a newer one may.");
      return alike.stream().map(entry -> entry.knowing(result)).toList();
    }
    var answers = new Asking(site, operation.get(), clock).ask(alike);
    var before = sightings.before(operation.get(), allowed(answers));
    return alike.stream()
        .filter(answers::containsKey)
        .map(entry -> prepared(entry, Objects.requireNonNull(answers.get(entry)), before))
        .toList();
  }

  private static List<Long> allowed(Map<Entry, SiteOperations.Asked> answers) {
    return answers.entrySet().stream()
        .filter(one -> one.getValue() instanceof SiteOperations.Asked.Yes)
        .map(one -> one.getKey().resource())
        .toList();
  }

  private static Entry prepared(Entry entry, SiteOperations.Asked asked, Beforehand before) {
    return switch (asked) {
      case SiteOperations.Asked.No(var result) -> entry.knowing(result);
      case SiteOperations.Asked.Yes(var siteTime) ->
          entry.knowing(before.of(entry.resource(), siteTime));
    };
  }

  /** As they are afterwards: settled, or begun with an unknown end. */
  List<Entry> send(List<Entry> granted) throws IOException {
    var isToSend = granted.stream().collect(partitioningBy(entry -> entry.result() == null));
    var sent = new ArrayList<Entry>();
    for (var entry : isToSend.getOrDefault(false, List.of())) {
      sent.add(entry.at(Entry.Stage.SETTLED));
    }
    sent.addAll(initiated(isToSend.getOrDefault(true, List.of())));
    return sent;
  }

  private List<Entry> initiated(List<Entry> allowed) throws IOException {
    if (allowed.isEmpty()) {
      return allowed;
    }
    var operation = ClientOperation.of(allowed.getFirst().action()).orElseThrow();
    var call = allowed.getFirst().order();
    var now = clock.instant();
    var begun = allowed.stream().map(entry -> entry.begun(now, call, allowed.size())).toList();
    journal.put(begun);
    var result = operations.initiate(operation, begun.stream().map(Entry::resource).toList());
    var isUncertain = result.outcome() == Orders.Outcome.UNCERTAIN;
    if (isUncertain) {
      LOG.warn("{} orders: {}", begun.size(), result.sentence());
    }
    return begun.stream()
        .map(entry -> isUncertain ? entry.knowing(result) : entry.settled(result))
        .toList();
  }
}
