package io.mooring.connector.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a site whether something may be done on many devices, by one question where it may. A no to
 * many does not say of which: then of each half, and so on, but not without end.
 */
final class Asking {

  /** Enough to find three of a thousand. */
  private static final int MOST_QUESTIONS = 64;

  private final SiteOperations operations;
  private final ClientOperation operation;
  private final Map<Entry, SiteOperations.Asked> answers = new HashMap<>();
  private int questions;

  Asking(SiteOperations operations, ClientOperation operation) {
    this.operations = operations;
    this.operation = operation;
  }

  Map<Entry, SiteOperations.Asked> ask(List<Entry> entries) {
    var left = new ArrayList<List<Entry>>(List.of(entries));
    while (!left.isEmpty()) {
      var some = left.removeFirst();
      switch (answer(some)) {
        case SiteOperations.Asked.No(var result)
            when some.size() > 1 && questions < MOST_QUESTIONS && result.isRefusal() -> {
          left.add(some.subList(0, some.size() / 2));
          left.add(some.subList(some.size() / 2, some.size()));
        }
        case SiteOperations.Asked asked -> some.forEach(entry -> answers.put(entry, asked));
      }
    }
    return answers;
  }

  private SiteOperations.Asked answer(List<Entry> some) {
    if (questions >= MOST_QUESTIONS) {
      return new SiteOperations.Asked.No(
          Result.refused(
              "The site does not allow this for some of many devices, and was not asked about each."
                  + " Ask for this device by itself."));
    }
    questions++;
    return operations.ask(operation, some.stream().map(Entry::resource).toList());
  }
}
