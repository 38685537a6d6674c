package io.mooring.reconciliation;

import io.mooring.reconciliation.Identifier.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what devices cannot be told apart by, or are not one by. */
final class Ambiguities {

  private final Clusters clusters;
  private final Weighing weighing;
  private final Map<Cluster, List<Ambiguity>> found = new HashMap<>();
  private final Set<Set<Cluster>> sharing = new HashSet<>();

  Ambiguities(Clusters clusters, Weighing weighing) {
    this.clusters = clusters;
    this.weighing = weighing;
  }

  /** Of each device that has some. */
  Map<Cluster, List<Ambiguity>> among(Collection<Sighting> members, List<Match> matches) {
    shared(clusters.refused());
    shared(matches.stream().filter(this::idInTwo).sorted(Match.STRONGEST).toList());
    members.forEach(this::sharedByMany);
    clusters.all().forEach(this::contradictions);
    found.replaceAll((_, ambiguities) -> ambiguities.stream().sorted(Ambiguity.ORDER).toList());
    return found;
  }

  private boolean idInTwo(Match match) {
    return match.sharesId() && !match.joins();
  }

  /** Once for two devices: what weighs most comes first. */
  private void shared(List<Match> matches) {
    for (var match : matches) {
      var one = clusters.of(match.one());
      var other = clusters.of(match.other());
      if (!one.equals(other) && !one.keptApart(other) && sharing.add(Set.of(one, other))) {
        var most = match.evidence().getFirst();
        add(one, Ambiguity.Kind.SHARED, match.one(), match.other(), most);
        add(other, Ambiguity.Kind.SHARED, match.other(), match.one(), most);
      }
    }
  }

  private void sharedByMany(Sighting member) {
    if (member.life().ended()) {
      return;
    }
    for (var identifier : member.identifiers()) {
      if (identifier.kind().alone() && weighing.shared(identifier)) {
        var key = member.key();
        var evidence = Evidence.agreed(identifier, 0);
        add(clusters.of(key), Ambiguity.Kind.SHARED_BY_MANY, key, key, evidence);
      }
    }
  }

  private void contradictions(Cluster cluster) {
    var members =
        cluster.members().stream()
            .filter(member -> !member.superseded(cluster.members()))
            .sorted()
            .toList();
    for (var at = 0; at < members.size(); at++) {
      for (var next = at + 1; next < members.size(); next++) {
        contradiction(cluster, members.get(at), members.get(next));
      }
    }
  }

  private void contradiction(Cluster cluster, Sighting one, Sighting other) {
    if (one.life().sameTime(other.life()) && !cluster.settled(one, other)) {
      differing(Kind.ENTRA_DEVICE_ID, one, other)
          .ifPresent(evidence ->
              once(cluster, Ambiguity.Kind.TWO_ENTRA_IDS, one.key(), other.key(), evidence));
      differing(Kind.SERIAL, one, other)
          .ifPresent(evidence ->
              once(cluster, Ambiguity.Kind.TWO_SERIALS, one.key(), other.key(), evidence));
    }
  }

  private static Optional<Evidence> differing(Kind kind, Sighting one, Sighting other) {
    return one.one(kind)
        .flatMap(mine ->
            other
                .one(kind)
                .filter(others -> !others.equals(mine))
                .map(others -> new Evidence(kind, mine.value(), others.value(), 0)));
  }

  /** One example is enough of each kind. */
  private void once(
      Cluster cluster, Ambiguity.Kind kind, RecordKey one, RecordKey other, Evidence evidence) {
    if (found.getOrDefault(cluster, List.of()).stream().noneMatch(has -> has.kind() == kind)) {
      add(cluster, kind, one, other, evidence);
    }
  }

  private void add(
      Cluster cluster, Ambiguity.Kind kind, RecordKey one, RecordKey other, Evidence evidence) {
    found
        .computeIfAbsent(cluster, _ -> new ArrayList<>())
        .add(new Ambiguity(kind, one, other, evidence));
  }
}
