package io.mooring.connector.sync;

import io.mooring.connector.pace.Ahead;
import io.mooring.connector.portal.InventoryPortal;
import io.mooring.connector.portal.PortalException;
import io.mooring.wire.Held;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the portal holds, in ascending order of the id: a page of it in memory, and the next one on
 * its way.
 */
final class HeldRows {

  private static final int PAGE = 10_000;

  private final InventoryPortal portal;
  private final long epoch;
  private final Deque<Held.Row> page = new ArrayDeque<>();
  private final Ahead<Held.Answer, PortalException> next = new Ahead<>();
  private long last;
  private long count;

  private HeldRows(InventoryPortal portal, long epoch) {
    this.portal = portal;
    this.epoch = epoch;
  }

  /** What the portal holds, of which the first page is on its way. */
  static HeldRows begun(InventoryPortal portal, long epoch) {
    var rows = new HeldRows(portal, epoch);
    rows.begin();
    return rows;
  }

  /** The next row without taking it; null at the end. */
  Held.@Nullable Row peek() throws IOException {
    while (page.isEmpty() && next.isBegun()) {
      add(next.await());
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

  private void begin() {
    var request = new Held.Request(epoch, last, PAGE);
    next.begin(() -> portal.held(request));
  }

  private void add(Held.Answer answer) throws IOException {
    for (var row : answer.rows()) {
      if (row.id() <= last) {
        throw new IOException("The portal lists what it holds out of order; the pass ends.");
      }
      last = row.id();
      page.add(row);
    }
    count += answer.rows().size();
    if (answer.more() && !answer.rows().isEmpty()) {
      begin();
    }
  }
}
