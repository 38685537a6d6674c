package io.mooring.lab.life;

import io.mooring.lab.estate.Device;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The client operations of the site, found by the devices that they are for. */
public final class Operations {

  /** A site deletes aged operations; this one keeps the newest. */
  private static final int KEPT = 10_000;

  private static final TreeSet<Long> NONE = new TreeSet<>();
  private static final long FIRST_ID = 16_777_217L;

  /** A type of operation and the device that it was begun for. */
  public record Count(int type, int device) {}

  private final TreeMap<Long, Operation> operations = new TreeMap<>();
  private final TreeSet<Long> wide = new TreeSet<>();
  private final Map<Integer, TreeSet<Long>> direct = new HashMap<>();
  private final Map<Count, Integer> counts = new HashMap<>();
  private long next = FIRST_ID;

  synchronized long nextId() {
    return next;
  }

  synchronized void begin(Operation operation) {
    next = operation.id() + 1;
    operations.put(operation.id(), operation);
    if (operation.devices().isEmpty()) {
      wide.add(operation.id());
    }
    for (var index : operation.devices()) {
      direct.computeIfAbsent(index, _ -> new TreeSet<>()).add(operation.id());
      counts.merge(new Count(operation.type(), index), 1, Integer::sum);
    }
    if (operations.size() > KEPT) {
      forget(operations.pollFirstEntry().getValue());
    }
  }

  private void forget(Operation aged) {
    wide.remove(aged.id());
    for (var index : aged.devices()) {
      direct.computeIfPresent(
          index, (_, ids) -> ids.remove(aged.id()) && ids.isEmpty() ? null : ids);
    }
  }

  synchronized boolean has(long id) {
    return operations.containsKey(id);
  }

  synchronized void cancel(Happening.Cancelled cancelled) {
    operations.computeIfPresent(cancelled.id(), (_, begun) -> begun.cancelledAt(cancelled.at()));
  }

  public synchronized List<Operation> all() {
    return List.copyOf(operations.values());
  }

  /** How often each type was begun for each device, those included that have aged. */
  public synchronized Map<Count, Integer> counts() {
    return Map.copyOf(counts);
  }

  synchronized List<Operation> of(Device device) {
    if (wide.isEmpty() && !direct.containsKey(device.index())) {
      return List.of();
    }
    var ids = new ArrayList<>(direct.getOrDefault(device.index(), NONE));
    ids.addAll(wide);
    return ids.stream()
        .map(operations::get)
        .filter(operation -> operation != null && operation.targets(device))
        .toList();
  }
}
