package io.mooring.connector.inventory;

import io.mooring.connector.pace.Ahead;
import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one class in ascending order of the device: a page of them in memory, and the next
 * one on its way.
 */
final class RowStream {

  private final Pages pages;
  private final Semaphore turns;
  private final Ahead<List<KeyedRow>, SiteException> next = new Ahead<>();
  private final Deque<KeyedRow> page = new ArrayDeque<>();
  private boolean atEnd;

  /**
   * @param turns how many pages the site is asked for at a time, of this class and of others
   */
  private RowStream(Pages pages, Semaphore turns) {
    this.pages = pages;
    this.turns = turns;
  }

  /** The rows, of which the first page is on its way. */
  static RowStream begun(Pages pages, Semaphore turns) {
    var rows = new RowStream(pages, turns);
    rows.next.begin(rows::read);
    return rows;
  }

  private List<KeyedRow> read() throws SiteException {
    turns.acquireUninterruptibly();
    try {
      return pages.next();
    } finally {
      turns.release();
    }
  }

  /** The next row without taking it; null at the end. */
  @Nullable KeyedRow peek() throws SiteException {
    if (page.isEmpty() && !atEnd) {
      turn();
    }
    return page.peek();
  }

  private void turn() throws SiteException {
    page.addAll(next.await());
    atEnd = page.isEmpty();
    if (!atEnd) {
      next.begin(this::read);
    }
  }

  @Nullable KeyedRow take() throws SiteException {
    peek();
    return page.poll();
  }

  /** The rows of this device; those of devices before it are passed over. */
  List<SiteRow> of(long id) throws SiteException {
    var rows = new ArrayList<SiteRow>(1);
    for (var row = peek(); row != null && row.id() <= id; row = peek()) {
      if (row.id() == id) {
        rows.add(row.row());
      }
      page.poll();
    }
    return rows;
  }

  /** Rows without a readable key, once all are read. */
  long keyless() {
    return pages.keyless();
  }
}
