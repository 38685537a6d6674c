package io.mooring.connector.sync;

import io.mooring.connector.portal.InventoryPortal;
import io.mooring.wire.Held;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What the portal holds, in ascending order of the id, a page of it in memory at a time. */
final class HeldRows {

  private static final int PAGE = 5_000;

  private final InventoryPortal portal;
  private final long epoch;
  private final Deque<Held.Row> page = new ArrayDeque<>();
  private boolean more = true;
  private long last;
  private long count;

  HeldRows(InventoryPortal portal, long epoch) {
    this.portal = portal;
    this.epoch = epoch;
  }

  /** The next row without taking it; null at the end. */
  Held.@Nullable Row peek() throws IOException {
    while (page.isEmpty() && more) {
      fetch();
    }
    return page.peek();
  }

  void take() {
    page.remove();
  }

  /** Rows fetched so far; all of them at the end. */
  long count() {
    return count;
  }

  private void fetch() throws IOException {
    var answer = portal.held(new Held.Request(epoch, last, PAGE));
    for (var row : answer.rows()) {
      if (row.id() <= last) {
        throw new IOException("The portal lists what it holds out of order; the pass ends.");
      }
      last = row.id();
      page.add(row);
    }
    count += answer.rows().size();
    more = answer.more() && !answer.rows().isEmpty();
  }
}
