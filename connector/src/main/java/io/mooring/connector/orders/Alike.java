package io.mooring.connector.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Orders that one call to the site can carry: the same action, each of another device. */
final class Alike {

  /**
   * Of a call for many devices the site tells how many have received it, and not which: as few as
   * this go one by one, and the site tells of each.
   */
  private static final int FEW = 10;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Long> resources = new HashSet<>();

  private Alike() {}

  static List<List<Entry>> of(Collection<Entry> granted) {
    Map<String, List<Alike>> calls = new LinkedHashMap<>();
    for (var entry : granted) {
      var some = calls.computeIfAbsent(entry.action(), _ -> new ArrayList<>());
      if (some.stream().noneMatch(call -> call.takes(entry))) {
        var call = new Alike();
        call.takes(entry);
        some.add(call);
      }
    }
    return calls.values().stream().flatMap(List::stream).flatMap(Alike::calls).toList();
  }

  private Stream<List<Entry>> calls() {
    return entries.size() <= FEW ? entries.stream().map(List::of) : Stream.of(List.copyOf(entries));
  }

  private boolean takes(Entry entry) {
    return resources.add(entry.resource()) && entries.add(entry);
  }
}
