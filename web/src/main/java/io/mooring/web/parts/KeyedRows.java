package io.mooring.web.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list of known length that is read by key, for widgets that ask by row number. It remembers the
 * keys of rows by their numbers, and reaches another row by a walk over keys from the nearest of
 * them or from an end of the list, never by an offset.
 *
 * <p>Rows that come or go above do not shift what is read: a row that is held keeps its number.
 * Where a reading then meets an end of the list, or rows that were read from the other side, and
 * does not fit, the numbers are forgotten and the reader is told, once for each look.
 */
public final class KeyedRows<T, K> implements NumberedRows<T> {

  /** A list that can be read both ways. */
  public interface Source<T, K> {

    K key(T row);

    /** The rows behind a key, or from that way's beginning. */
    Part<T> rows(@Nullable K key, Way way, int limit);

    /** The key that lies so many rows behind; null when the list ends before. */
    @Nullable K walk(@Nullable K key, Way way, int rows);

    /** A key between that row's and the one before it. */
    K before(K key);
  }

  /** Which way a list is read. */
  public enum Way {
    ON,
    BACK
  }

  /**
   * Some rows, in the order in which they were read.
   *
   * @param more whether others follow
   */
  public record Part<T>(List<T> rows, boolean more) {}

  private final Source<T, K> source;
  private final Runnable drifted;
  private final NavigableMap<Integer, K> known = new TreeMap<>();
  private int total;
  private boolean told;
  private boolean lost;

  /**
   * Begins with nothing read.
   *
   * @param drifted told when numbers no longer fit: what is shown is to be counted and read anew
   */
  public KeyedRows(int total, Source<T, K> source, Runnable drifted) {
    this.total = total;
    this.source = source;
    this.drifted = drifted;
  }

  /** Says how many rows there are by now. */
  public void count(int rows) {
    total = rows;
    lost = false;
  }

  /** How many rows there were when they were counted last. */
  public int counted() {
    return total;
  }

  @Override
  public void look() {
    known.clear();
    told = false;
    lost = false;
  }

  @Override
  public void hold(int number, T row) {
    known.put(number, source.key(row));
  }

  @Override
  public List<T> rows(int offset, int limit) {
    var end = (int) Math.min((long) offset + limit, total);
    if (offset >= end) {
      return List.of();
    }
    var inside = known.higherEntry(offset);
    return known.containsKey(offset) || inside == null || inside.getKey() >= end
        ? nearest(offset, end)
        : around(inside, offset, end);
  }

  /** What lies before a known row is read back from it, the others on from it. */
  private List<T> around(Entry<Integer, K> held, int from, int to) {
    var rows = new ArrayList<>(back(held, from, held.getKey()));
    rows.addAll(on(held, held.getKey(), to));
    return rows;
  }

  /** From what is known rather than from an end, where both are as near. */
  private List<T> nearest(int from, int to) {
    var below = known.floorEntry(from);
    var above = known.ceilingEntry(to);
    var on = below == null ? from : from - below.getKey();
    var back = (above == null ? total : above.getKey()) - to;
    return on < back || (on == back && (below != null || above == null))
        ? on(below, from, to)
        : back(above, from, to);
  }

  private List<T> on(@Nullable Entry<Integer, K> base, int from, int to) {
    var passed = base == null ? from : from - base.getKey() - 1;
    var start = base == null ? null : passed < 0 ? source.before(base.getValue()) : base.getValue();
    var part = read(start, passed, Way.ON, to - from);
    return fitting(part.rows(), from, to, part.more() == (to < total) && meets(part, Way.ON, to));
  }

  private List<T> back(@Nullable Entry<Integer, K> base, int from, int to) {
    var passed = base == null ? total - to : base.getKey() - to;
    var part = read(base == null ? null : base.getValue(), passed, Way.BACK, to - from);
    var endsFit = part.more() == (from > 0) && meets(part, Way.BACK, from - 1);
    return fitting(part.rows().reversed(), from, to, endsFit);
  }

  private Part<T> read(@Nullable K start, int passed, Way way, int rows) {
    if (passed <= 0) {
      return source.rows(start, way, rows);
    }
    var key = source.walk(start, way, passed);
    return key == null ? new Part<>(List.of(), false) : source.rows(key, way, rows);
  }

  /** Whether the row behind those is the one that is known by that number, if one is. */
  private boolean meets(Part<T> part, Way way, int number) {
    var next = known.get(number);
    return next == null
        || (!part.rows().isEmpty()
            && next.equals(source.walk(source.key(part.rows().getLast()), way, 1)));
  }

  private List<T> fitting(List<T> rows, int from, int to, boolean endsFit) {
    if (rows.size() < to - from || !endsFit) {
      drift();
    } else if (!lost) {
      remember(from, rows.getFirst());
      remember(to - 1, rows.getLast());
    }
    return rows;
  }

  private void remember(int number, T row) {
    var key = source.key(row);
    var before = known.put(number, key);
    if (before != null && !before.equals(key)) {
      drift();
    }
  }

  private void drift() {
    known.clear();
    lost = true;
    if (!told) {
      told = true;
      drifted.run();
    }
  }
}
