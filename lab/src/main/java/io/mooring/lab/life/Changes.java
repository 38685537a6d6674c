package io.mooring.lab.life;

import io.mooring.lab.estate.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What was done to single devices: all that the site remembers of them beside the seed. */
public final class Changes {

  /** Something done to a device, with its place among all that was done to the site. */
  record Told(Happening what, long order) {}

  private final Set<Integer> removed = ConcurrentHashMap.newKeySet();
  private final Map<Integer, List<Told>> told = new ConcurrentHashMap<>();
  private final Map<Integer, Map<String, Optional<Object>>> columns = new ConcurrentHashMap<>();
  private final Map<Integer, Fate> fates = new ConcurrentHashMap<>();
  private final AtomicInteger newcomers = new AtomicInteger();
  private final AtomicLong version = new AtomicLong();

  /** Grows with everything that may change who is in which collection. */
  public long version() {
    return version.get();
  }

  public boolean removed(int index) {
    return removed.contains(index);
  }

  public int removals() {
    return removed.size();
  }

  /** How many records came since the estate was founded. */
  public int newcomers() {
    return newcomers.get();
  }

  Fate fate(int index) {
    return fates.getOrDefault(index, Fate.NONE);
  }

  List<Told> told(int index) {
    return told.getOrDefault(index, List.of());
  }

  void remove(int index) {
    removed.add(index);
    version.incrementAndGet();
  }

  void restore(int index) {
    removed.remove(index);
    version.incrementAndGet();
  }

  void rename(int index, String name) {
    fates.merge(index, Fate.NONE.renamed(name), (fate, _) -> fate.renamed(name));
    version.incrementAndGet();
  }

  void enrol(Happening.Enrolled what) {
    var how = new Fate.Enrolling(what.enrolled(), what.at());
    fates.merge(what.device(), Fate.NONE.enrolling(how), (fate, _) -> fate.enrolling(how));
    version.incrementAndGet();
  }

  void supersede(int index) {
    fates.merge(index, Fate.NONE.overtaken(), (fate, _) -> fate.overtaken());
    version.incrementAndGet();
  }

  void come(int index, Fate fate) {
    fates.put(index, fate);
    newcomers.incrementAndGet();
    version.incrementAndGet();
  }

  void tell(int index, Happening what, long order) {
    told.merge(
        index,
        List.of(new Told(what, order)),
        (before, next) -> {
          var all = new ArrayList<>(before);
          all.addAll(next);
          return List.copyOf(all);
        });
  }

  /** Writes a column's value over the device's own, in every class that has such a column. */
  void set(int index, String column, @Nullable Object value) {
    columns
        .computeIfAbsent(index, _ -> new ConcurrentHashMap<>())
        .put(column.toLowerCase(Locale.ROOT), Optional.ofNullable(value));
  }

  /** Whether a column of a device was written over. */
  public boolean sets(int index, String column) {
    var own = of(index);
    return !own.isEmpty() && own.containsKey(column.toLowerCase(Locale.ROOT));
  }

  public @Nullable Object value(int index, String column) {
    var value = of(index).get(column.toLowerCase(Locale.ROOT));
    return value == null ? null : value.orElse(null);
  }

  private Map<String, Optional<Object>> of(int index) {
    return columns.getOrDefault(index, Map.of());
  }
}
