package io.mooring.lab.estate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The client operations of the site. No client runs: what it has done by now is worked out from the
 * clock when somebody looks.
 */
public final class Operations {

  /** A site deletes aged operations; this one keeps the newest. */
  private static final int KEPT = 10_000;

  private static final TreeSet<Long> NONE = new TreeSet<>();
  private static final long FIRST_ID = 16_777_217L;

  private final TreeMap<Long, Operation> operations = new TreeMap<>();
  private final TreeSet<Long> wide = new TreeSet<>();
  private final Map<Integer, TreeSet<Long>> direct = new HashMap<>();
  private final Changes changes;
  private final Clock clock;
  private final double pace;
  private long next = FIRST_ID;

  Operations(Changes changes, Clock clock, double pace) {
    this.changes = changes;
    this.clock = clock;
    this.pace = pace;
  }

  public synchronized long begin(int type, String collectionId, Set<Integer> devices) {
    var operation =
        new Operation(next++, type, collectionId, Set.copyOf(devices), clock.instant(), null);
    operations.put(operation.id(), operation);
    if (devices.isEmpty()) {
      wide.add(operation.id());
    }
    devices.forEach(
        index -> direct.computeIfAbsent(index, _ -> new TreeSet<>()).add(operation.id()));
    if (operations.size() > KEPT) {
      forget(operations.pollFirstEntry().getValue());
    }
    return operation.id();
  }

  private void forget(Operation aged) {
    wide.remove(aged.id());
    for (var index : aged.devices()) {
      direct.computeIfPresent(
          index, (_, ids) -> ids.remove(aged.id()) && ids.isEmpty() ? null : ids);
    }
  }

  public synchronized boolean cancel(long id) {
    return operations.computeIfPresent(id, (_, begun) -> begun.cancelledAt(clock.instant()))
        != null;
  }

  public synchronized List<Operation> all() {
    return List.copyOf(operations.values());
  }

  private synchronized List<Operation> of(Device device) {
    var ids = new ArrayList<>(direct.getOrDefault(device.index(), NONE));
    ids.addAll(wide);
    return ids.stream()
        .map(operations::get)
        .filter(operation -> operation != null && operation.targets(device))
        .toList();
  }

  /** Whether the client has acknowledged by now: 2 to 8 s after it could hear it. */
  public boolean acknowledged(Operation operation, Device device) {
    var at = acknowledgedAt(operation, device);
    return at != null && !at.isAfter(clock.instant());
  }

  /** When operations of these types last moved the device, by now. */
  @Nullable Instant lastEffect(Device device, Collection<Integer> types) {
    var now = clock.instant();
    var effects = new ArrayList<Instant>();
    for (var operation : of(device)) {
      if (types.contains(operation.type())) {
        effectAt(operation, device).filter(at -> !at.isAfter(now)).ifPresent(effects::add);
      }
    }
    return effects.stream().max(Instant::compareTo).orElse(null);
  }

  /** A client acts 2 to 6 s after it has acknowledged. */
  private Optional<Instant> effectAt(Operation operation, Device device) {
    return Optional.ofNullable(acknowledgedAt(operation, device))
        .map(at -> at.plus(delay(operation, device, "effect", 2, 6)));
  }

  private @Nullable Instant acknowledgedAt(Operation operation, Device device) {
    if (!device.hasClient()) {
      return null;
    }
    var delay = delay(operation, device, "acknowledge", 2, 8);
    var at = changes.answering(device, operation.requested(), delay);
    if (at == null) {
      return null;
    }
    return operation.cancelled() != null && operation.cancelled().isBefore(at) ? null : at;
  }

  private Duration delay(Operation operation, Device device, String what, double from, double to) {
    var luck = device.chance().fraction(what + operation.id());
    return Duration.ofMillis(Math.round(1000 * pace * (from + luck * (to - from))));
  }
}
