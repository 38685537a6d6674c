package io.mooring.authority;

import static java.util.stream.Collectors.joining;

import io.mooring.wire.Column;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which workloads are with Intune and which are not, as far as Intune told; and how {@link
 * Column#INTUNE_WORKLOADS} spells it.
 */
public record ToldWorkloads(Map<Workload, Boolean> withIntune) {

  private static final String NOT = "-";

  public ToldWorkloads {
    withIntune = Map.copyOf(withIntune);
  }

  static ToldWorkloads parse(String text) {
    var told = new EnumMap<Workload, Boolean>(Workload.class);
    var said = Set.copyOf(text.lines().toList());
    for (var workload : Workload.values()) {
      if (said.contains(workload.key())) {
        told.put(workload, true);
      } else if (said.contains(NOT + workload.key())) {
        told.put(workload, false);
      }
    }
    return new ToldWorkloads(told);
  }

  public String text() {
    return withIntune.entrySet().stream()
        .map(one -> (one.getValue() ? "" : NOT) + one.getKey().key())
        .sorted()
        .collect(joining(Column.SEPARATOR));
  }

  /** Those that are with Intune; empty unless it tells of all seven. */
  public Optional<Set<Workload>> all() {
    if (withIntune.size() < Workload.values().length) {
      return Optional.empty();
    }
    var moved = EnumSet.allOf(Workload.class);
    moved.removeIf(workload -> !Boolean.TRUE.equals(withIntune.get(workload)));
    return Optional.of(moved);
  }
}
