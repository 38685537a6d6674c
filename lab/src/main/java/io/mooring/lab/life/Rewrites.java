package io.mooring.lab.life;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was written over the rows of the small classes, which belong to no device. */
public final class Rewrites {

  /** Stands for every row of a class. */
  public static final String EVERY_ROW = "";

  private record Cell(String type, String key, String column) {
    static Cell of(String type, String key, String column) {
      return new Cell(lower(type), key, lower(column));
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Cell, Optional<Object>> cells = new ConcurrentHashMap<>();

  void set(Happening.Rewrote what) {
    cells.put(
        Cell.of(what.type(), what.key(), what.column()),
        Optional.ofNullable(Written.number(what.value())));
  }

  /** Whether nothing was ever written over. */
  public boolean none() {
    return cells.isEmpty();
  }

  /** The value written over a cell, or over its column in every row; else the cell's own. */
  public @Nullable Object over(
      String type, String key, String column, Supplier<@Nullable Object> own) {
    if (cells.isEmpty()) {
      return own.get();
    }
    var one = cells.get(Cell.of(type, key, column));
    var written = one == null ? cells.get(Cell.of(type, EVERY_ROW, column)) : one;
    return written == null ? own.get() : written.orElse(null);
  }
}
