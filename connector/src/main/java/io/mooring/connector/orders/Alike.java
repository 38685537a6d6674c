package io.mooring.connector.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders that one call to the site can carry: the same action, each of another device. */
final class Alike {

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
    return calls.values().stream()
        .flatMap(List::stream)
        .map(call -> List.copyOf(call.entries))
        .toList();
  }

  private boolean takes(Entry entry) {
    return resources.add(entry.resource()) && entries.add(entry);
  }
}
