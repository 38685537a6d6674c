package io.mooring.connector.inventory;

import io.mooring.connector.site.SiteException;
import io.mooring.connector.site.SiteRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one class in ascending order of the device, a page of them in memory at a time. */
final class RowStream {

  private final Pages pages;
  private final Deque<KeyedRow> page = new ArrayDeque<>();
  private boolean atEnd;

  RowStream(Pages pages) {
    this.pages = pages;
  }

  /** The next row without taking it; null at the end. */
  @Nullable KeyedRow peek() throws SiteException {
    if (page.isEmpty() && !atEnd) {
      page.addAll(pages.next());
      atEnd = page.isEmpty();
    }
    return page.peek();
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

  long keyless() {
    return pages.keyless();
  }
}
