package io.mooring.connector.inventory;

import io.mooring.connector.site.Page;
import io.mooring.connector.site.Query;
import io.mooring.connector.site.Site;
import io.mooring.connector.site.SiteException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a class to its end, page by page, in ascending order of the resource id. It is at its end
 * when the site has no row beyond the last: a page that is merely short may be a list cut short.
 */
final class Pages {

  private static final int MOST_EMPTY_LINKS = 1000;

  private final Site site;
  private final Reading reading;
  private final Paging paging;
  private final Set<String> links = new HashSet<>();

  private int top;
  private @Nullable String nextLink;

  /** Rows of the present chain: the page asked for and those that its links lead to. */
  private int chain;

  private long skip;
  private long keyless;

  /** The greatest id given out, and the greatest whose rows are certainly all given out. */
  private long last;

  private long complete;

  /** What was complete when the present chain began. */
  private long asked;

  Pages(Site site, Reading reading, Paging paging, int top) {
    this.site = site;
    this.reading = reading;
    this.paging = paging;
    this.top = top;
  }

  /** The next rows; empty at the end. */
  List<KeyedRow> next() throws SiteException {
    for (var empty = 0; empty < MOST_EMPTY_LINKS; empty++) {
      asked = nextLink == null ? complete : asked;
      var page = nextLink == null ? site.list(query()) : site.follow(nextLink);
      var isContinued = nextLink != null || paging == Paging.BY_SKIP;
      chain = nextLink == null ? page.rows().size() : chain + page.rows().size();
      remember(page.nextLink());
      var rows = inOrder(page, isContinued);
      if (nextLink == null && chain == 0) {
        return List.of();
      }
      var certain = nextLink == null ? endOfChain(rows) : rows;
      if (!certain.isEmpty()) {
        last = certain.getLast().id();
        return certain;
      }
    }
    throw contradiction("the site's links lead through empty pages without end");
  }

  /** Rows without a readable key so far. */
  long keyless() {
    return keyless;
  }

  private Query query() {
    var query = reading.ordered(top);
    return switch (paging) {
      case BY_KEY -> query.where(reading.and("%s gt %d".formatted(reading.key(), complete)));
      case BY_SKIP -> query.skipping(skip);
    };
  }

  private void remember(@Nullable String link) throws SiteException {
    if (link != null && !links.add(link)) {
      throw contradiction("the site's links lead in a circle");
    }
    nextLink = link;
  }

  /** Demands ascending order; a continued page may begin with rows seen already. */
  private List<KeyedRow> inOrder(Page page, boolean isContinued) throws SiteException {
    var rows = new ArrayList<KeyedRow>(page.rows().size());
    var unreadable = 0;
    var before = isContinued ? 0 : complete;
    for (var row : page.rows()) {
      var id = row.number(reading.key()).orElse(0);
      if (id <= 0) {
        unreadable++;
      } else if (id < before || (!isContinued && rows.isEmpty() && id == before)) {
        throw contradiction("rows come out of order at id " + id);
      } else {
        if (!isSeen(id, before)) {
          rows.add(new KeyedRow(id, row, page.readAt()));
        }
        // Where a greater id begins, the one before has had all its rows.
        var previous = isContinued ? Math.max(before, last) : before;
        complete = id > previous ? Math.max(complete, previous) : complete;
        before = id;
      }
    }
    keyless += unreadable;
    if (rows.isEmpty() && !page.rows().isEmpty()) {
      throw contradiction(
          unreadable == page.rows().size()
              ? "no row of a page has a readable key"
              : "the site repeats a page");
    }
    return rows;
  }

  private boolean isSeen(long id, long before) {
    return reading.several() ? id < last : id <= Math.max(last, before);
  }

  /** No link goes on from here: what the next query begins with is decided. */
  private List<KeyedRow> endOfChain(List<KeyedRow> rows) {
    var border = rows.isEmpty() ? last : rows.getLast().id();
    if (paging == Paging.BY_SKIP) {
      skip += chain;
      return rows;
    }
    if (reading.several() && (complete > asked || chain >= top)) {
      return withoutLastDevice(rows, border);
    }
    complete = border;
    return rows;
  }

  /**
   * The border may lie within a device's rows: they are asked for again, first of the next page, or
   * by a greater page where they fill one.
   */
  private List<KeyedRow> withoutLastDevice(List<KeyedRow> rows, long border) {
    if (complete == asked) {
      top *= 2;
    }
    return rows.stream().filter(row -> row.id() < border).toList();
  }

  private SiteException contradiction(String what) {
    return SiteException.nonsense(reading.className() + ": " + what);
  }
}
