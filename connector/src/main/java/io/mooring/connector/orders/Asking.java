package io.mooring.connector.orders;

import io.mooring.connector.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/**
 * Asks a site whether something may be done on many devices, by one question where it may. A no to
 * many does not say of which, nor does no answer say whether one of them or their number is at
 * fault: then fewer are asked about, as long as there is time. Of whom there was none to ask,
 * nothing is known, and at least one is known after each time.
 */
final class Asking {

  /** With what is looked at afterwards less than a portal's lease of a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** From a thousand to one by three answers that did not come. */
  private static final int TENTHS = 10;

  private final Site site;
  private final ClientOperation operation;
  private final Patience patience;
  private final Map<Entry, SiteOperations.Asked> answers = new HashMap<>();

  Asking(Site site, ClientOperation operation, Clock clock) {
    this(site, operation, new Patience(clock, LONGEST));
  }

  Asking(Site site, ClientOperation operation, Patience patience) {
    this.site = site;
    this.operation = operation;
    this.patience = patience;
  }

  /** By order; one that was not asked about is absent. */
  Map<Entry, SiteOperations.Asked> ask(List<Entry> entries) {
    var left = new ArrayDeque<>(List.of(entries));
    // One part to its end before the next, so that not all time goes into questions of many.
    while (!left.isEmpty() && (answers.isEmpty() || !patience.isOver())) {
      var some = left.pop();
      switch (asked(some)) {
        case SiteOperations.Asked.No(var result) when some.size() > 1 ->
            parts(some, result).reversed().forEach(left::push);
        case SiteOperations.Asked asked -> {
          some.forEach(entry -> answers.put(entry, asked));
          if (isSilent()) {
            return answers;
          }
        }
      }
    }
    return answers;
  }

  private SiteOperations.Asked asked(List<Entry> some) {
    var isBrief = some.size() > 1 || patience.isOver();
    var asked = isBrief ? patience.brieflyWith(site) : patience.with(site);
    return new SiteOperations(asked).ask(operation, some.stream().map(Entry::resource).toList());
  }

  private List<List<Entry>> parts(List<Entry> some, Result result) {
    var parts = result.isRefusal() ? 2 : TENTHS;
    var size = patience.isOver() ? 1 : Math.ceilDiv(some.size(), parts);
    return some.stream().gather(Gatherers.windowFixed(size)).toList();
  }

  /** A site that did not even answer about the first device alone: the others come again. */
  private boolean isSilent() {
    return answers.size() == 1
        && answers.values().iterator().next() instanceof SiteOperations.Asked.No(var result)
        && !result.isRefusal();
  }
}
