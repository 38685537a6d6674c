package io.mooring.lab.estate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was done to single devices since the start: all that the site remembers beside the seed. */
public final class Changes {

  private record Turn(Instant at, boolean online) {}

  private final Set<Integer> removed = ConcurrentHashMap.newKeySet();
  private final Map<Integer, List<Turn>> turns = new ConcurrentHashMap<>();
  private final Map<Integer, Map<String, Optional<Object>>> columns = new ConcurrentHashMap<>();

  public void remove(int index) {
    removed.add(index);
  }

  public boolean removed(int index) {
    return removed.contains(index);
  }

  public int removals() {
    return removed.size();
  }

  public void turn(int index, Instant at, boolean online) {
    turns.merge(index, List.of(new Turn(at, online)), Changes::joined);
  }

  /** Writes a column's value over the device's own, in every class that has such a column. */
  public void set(int index, String column, @Nullable Object value) {
    columns
        .computeIfAbsent(index, _ -> new ConcurrentHashMap<>())
        .put(column.toLowerCase(Locale.ROOT), Optional.ofNullable(value));
  }

  /** Whether a column of a device was written over. */
  public boolean sets(int index, String column) {
    return !columns.isEmpty() && of(index).containsKey(column.toLowerCase(Locale.ROOT));
  }

  public @Nullable Object value(int index, String column) {
    var value = of(index).get(column.toLowerCase(Locale.ROOT));
    return value == null ? null : value.orElse(null);
  }

  private Map<String, Optional<Object>> of(int index) {
    return columns.getOrDefault(index, Map.of());
  }

  boolean online(Device device) {
    var own = turns.get(device.index());
    return own == null ? device.online() : own.getLast().online();
  }

  /** When the device last went on or off by hand, if it did. */
  @Nullable Instant lastTurn(Device device, boolean online) {
    return turns.getOrDefault(device.index(), List.of()).stream()
        .filter(turn -> turn.online() == online)
        .map(Turn::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /**
   * When the device has been there for long enough to answer, counted from a time; null while it
   * never is.
   */
  @Nullable Instant answering(Device device, Instant from, Duration after) {
    var online = device.online();
    var since = from;
    for (var turn : turns.getOrDefault(device.index(), List.of())) {
      if (turn.at().isAfter(from)) {
        if (online && !since.plus(after).isAfter(turn.at())) {
          break;
        }
        since = turn.at();
      }
      online = turn.online();
    }
    return online ? since.plus(after) : null;
  }

  private static List<Turn> joined(List<Turn> before, List<Turn> next) {
    var all = new ArrayList<>(before);
    all.addAll(next);
    return List.copyOf(all);
  }
}
