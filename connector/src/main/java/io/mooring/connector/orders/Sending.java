package io.mooring.connector.orders;

import io.mooring.connector.site.Site;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends granted orders that are alike to the site, by one call. */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final SiteOperations operations;
  private final Sightings sightings;
  private final Journal journal;

  Sending(Site site, Journal journal, Clock clock) {
    this.operations = new SiteOperations(site);
    this.sightings = new Sightings(site, clock);
    this.journal = journal;
  }

  /** As they are afterwards: settled, or begun with an unknown end. */
  List<Entry> send(List<Entry> granted) throws IOException {
    var operation = ClientOperation.of(granted.getFirst().action());
    if (operation.isEmpty()) {
      var result = Result.refused("This connector does not know the action; a newer one may.");
      return granted.stream().map(entry -> entry.settled(result)).toList();
    }
    var answers = new Asking(operations, operation.get()).ask(granted);
    var refused = new ArrayList<Entry>();
    var begun = new ArrayList<Entry>();
    var before = sightings.before(operation.get(), allowed(answers));
    var call = granted.getFirst().order();
    for (var entry : granted) {
      switch (answer(answers, entry)) {
        case SiteOperations.Asked.No(var result) -> refused.add(entry.settled(result));
        case SiteOperations.Asked.Yes(var siteTime) ->
            begun.add(entry.begun(before.of(entry.resource(), siteTime), call));
      }
    }
    return Stream.concat(refused.stream(), initiated(operation.get(), begun).stream()).toList();
  }

  private static List<Long> allowed(Map<Entry, SiteOperations.Asked> answers) {
    return answers.entrySet().stream()
        .filter(one -> one.getValue() instanceof SiteOperations.Asked.Yes)
        .map(one -> one.getKey().resource())
        .toList();
  }

  private static SiteOperations.Asked answer(
      Map<Entry, SiteOperations.Asked> answers, Entry entry) {
    return Objects.requireNonNull(answers.get(entry));
  }

  private List<Entry> initiated(ClientOperation operation, List<Entry> begun) throws IOException {
    if (begun.isEmpty()) {
      return begun;
    }
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
