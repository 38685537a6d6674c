package io.mooring.web.parts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is paged by key, for widgets that ask by row number. It remembers where each page
 * begins, so a row that was passed before is found again by its key, never by an offset.
 */
public final class KeyedPages<T, K> implements NumberedRows<T> {

  /** Reads the page after a key; the first one after null. */
  public interface Source<T, K> {
    Page<T, K> after(@Nullable K key, int limit);
  }

  /**
   * One page.
   *
   * @param next where the following page begins; null when this is the last
   */
  public record Page<T, K>(List<T> items, @Nullable K next) {}

  private final int size;
  private final Source<T, K> source;
  private final List<@Nullable K> starts = new ArrayList<>();
  private boolean endKnown;

  public KeyedPages(int size, Source<T, K> source) {
    this.size = size;
    this.source = source;
    starts.add(null);
  }

  @Override
  public List<T> rows(int offset, int limit) {
    var rows = new ArrayList<T>();
    var end = (long) offset + limit;
    for (var page = offset / size; (long) page * size < end && reach(page); page++) {
      var start = (long) page * size;
      rows.addAll(part(read(page), offset - start, end - start));
    }
    return rows;
  }

  /** Walks on to the page, if the list goes that far. */
  private boolean reach(int page) {
    while (page >= starts.size() && !endKnown) {
      read(starts.size() - 1);
    }
    return page < starts.size();
  }

  private List<T> read(int page) {
    var found = source.after(starts.get(page), size);
    if (page == starts.size() - 1) {
      endKnown = found.next() == null;
      if (!endKnown) {
        starts.add(found.next());
      }
    }
    return found.items();
  }

  private static <T> List<T> part(List<T> items, long from, long to) {
    return items.subList(within(items, from), within(items, to));
  }

  private static int within(List<?> items, long index) {
    return Math.clamp(index, 0, items.size());
  }
}
