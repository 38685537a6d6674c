package io.mooring.connector.orders;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a site whether something may be done on many devices, by one question where it may. A no to
 * many does not say of which: then of each half, and so on, as long as there is time. Of whom there
 * was none to ask, nothing is known, and at least one is known after each time.
 */
final class Asking {

  /** With what is looked at afterwards less than a portal's lease of a minute. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final SiteOperations operations;
  private final ClientOperation operation;
  private final Patience patience;
  private final Map<Entry, SiteOperations.Asked> answers = new HashMap<>();

  Asking(SiteOperations operations, ClientOperation operation, Clock clock) {
    this.operations = operations;
    this.operation = operation;
    this.patience = new Patience(clock, LONGEST);
  }

  /** By order; one that was not asked about is absent. */
  Map<Entry, SiteOperations.Asked> ask(List<Entry> entries) {
    var left = new ArrayDeque<>(List.of(entries));
    // One half to its end before the other, so that not all time goes into questions of many.
    while (!left.isEmpty() && (answers.isEmpty() || !patience.isOver())) {
      var some = left.pop();
      switch (operations.ask(operation, some.stream().map(Entry::resource).toList())) {
        case SiteOperations.Asked.No(var result) when some.size() > 1 && result.isRefusal() -> {
          left.push(some.subList(some.size() / 2, some.size()));
          left.push(some.subList(0, some.size() / 2));
        }
        case SiteOperations.Asked asked -> some.forEach(entry -> answers.put(entry, asked));
      }
    }
    return answers;
  }
}
