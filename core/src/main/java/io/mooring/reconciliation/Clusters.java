package io.mooring.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts records together: what persons said first, then the strongest match, unless it would make
 * one device of two that ran at once. Everything is taken in an order of its own, so the order of
 * arrival does not matter.
 */
final class Clusters {

  private final Map<RecordKey, Cluster> byRecord = new HashMap<>();
  private final List<Match> refused = new ArrayList<>();

  private Clusters(Collection<Sighting> members) {
    members.forEach(member -> byRecord.put(member.key(), new Cluster(member)));
  }

  static Clusters of(
      Collection<Sighting> members, List<Match> matches, Collection<Decision> decisions) {
    var clusters = new Clusters(members);
    decisions.stream().sorted(Decision.LATEST_FIRST).forEach(clusters::decided);
    matches.stream().filter(Match::joins).sorted(Match.STRONGEST).forEach(clusters::matched);
    return clusters;
  }

  private void decided(Decision decision) {
    switch (decision.verdict()) {
      case MERGED -> merge(decision);
      case KEPT_APART -> keepApart(decision);
    }
  }

  private void merge(Decision decision) {
    var all = clusters(decision.records());
    if (all.stream().anyMatch(one -> all.stream().anyMatch(one::keptApart))) {
      return;
    }
    all.stream().reduce(this::united).ifPresent(cluster -> cluster.merged().add(decision));
  }

  private void keepApart(Decision decision) {
    var one = clusters(decision.one().stream());
    var other = clusters(decision.other().stream());
    if (one.stream().noneMatch(other::contains)) {
      one.forEach(cluster -> cluster.sides().add(new Cluster.Side(decision, true)));
      other.forEach(cluster -> cluster.sides().add(new Cluster.Side(decision, false)));
    }
  }

  private Set<Cluster> clusters(Stream<RecordKey> records) {
    return records
        .filter(byRecord::containsKey)
        .map(this::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void matched(Match match) {
    var one = of(match.one());
    var other = of(match.other());
    if (one.equals(other) || one.keptApart(other)) {
      return;
    }
    if (one.rivals(other)) {
      refused.add(match);
    } else {
      united(one, other).because().add(match);
    }
  }

  private Cluster united(Cluster one, Cluster other) {
    var larger = one.size() < other.size() ? other : one;
    var smaller = larger.equals(one) ? other : one;
    larger.take(smaller);
    smaller.members().forEach(member -> byRecord.put(member.key(), larger));
    return larger;
  }

  Cluster of(RecordKey record) {
    var cluster = byRecord.get(record);
    if (cluster == null) {
      throw new IllegalArgumentException("The record " + record + " is not among the members.");
    }
    return cluster;
  }

  /** Matches that would have made one device of two that ran at once. */
  List<Match> refused() {
    return refused;
  }

  /** Each once, the oldest device first. */
  List<Cluster> all() {
    return byRecord.values().stream()
        .distinct()
        .sorted(Comparator.comparing(Cluster::birth))
        .toList();
  }
}
