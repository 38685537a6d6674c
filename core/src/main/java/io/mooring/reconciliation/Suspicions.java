package io.mooring.reconciliation;

import io.mooring.device.DeviceId;
import io.mooring.reconciliation.Decision.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers pairs of devices that may be one, each with the match that says most. */
final class Suspicions {

  private final Function<RecordKey, Optional<DeviceId>> device;
  private final Map<Set<DeviceId>, Match> most = new HashMap<>();
  private final Set<Set<DeviceId>> keptApart = new HashSet<>();

  Suspicions(Function<RecordKey, Optional<DeviceId>> device, Collection<Decision> decisions) {
    this.device = device;
    decisions.stream()
        .filter(decision -> decision.verdict() == Verdict.KEPT_APART)
        .forEach(this::keepApart);
  }

  private void keepApart(Decision decision) {
    for (var one : decision.one()) {
      for (var other : decision.other()) {
        pair(one, other).ifPresent(keptApart::add);
      }
    }
  }

  /** Empty where both are of one device, or one record is there no more. */
  private Optional<Set<DeviceId>> pair(RecordKey one, RecordKey other) {
    return device
        .apply(one)
        .flatMap(first ->
            device
                .apply(other)
                .filter(second -> !second.equals(first))
                .map(second -> Set.of(first, second)));
  }

  boolean mayBe(Sighting one, Sighting other) {
    return pair(one.key(), other.key()).filter(pair -> !keptApart.contains(pair)).isPresent();
  }

  void add(Match match) {
    pair(match.one(), match.other())
        .ifPresent(pair ->
            most.merge(
                pair,
                match,
                (held, next) -> Match.STRONGEST.compare(held, next) <= 0 ? held : next));
  }

  List<SuspectedDuplicate> all() {
    return most.entrySet().stream()
        .map(entry -> SuspectedDuplicate.of(entry.getKey(), entry.getValue()))
        .sorted(SuspectedDuplicate.ORDER)
        .toList();
  }
}
