package io.mooring.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.mooring.device.DeviceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes devices of records: a pure function of the set of records and of what persons decided.
 * After a change only what it touches is computed anew, with the same result as the whole.
 */
public final class Reconciler {

  private final Sightings sightings;
  private final Weighing weighing;
  private final Map<RecordKey, List<Decision>> decided = new HashMap<>();

  public Reconciler(Sightings sightings, Collection<Decision> decisions) {
    this.sightings = sightings;
    this.weighing = new Weighing(sightings);
    for (var decision : decisions) {
      decision
          .records()
          .forEach(key -> decided.computeIfAbsent(key, _ -> new ArrayList<>()).add(decision));
    }
  }

  /**
   * The records whose devices a change may have altered, and all others of these devices.
   *
   * @param changed as they were and as they are; of a decision that was made or taken back, those
   *     that it names
   */
  public Set<Sighting> touched(Collection<Sighting> changed) {
    var touched = new HashSet<Sighting>();
    var waiting = new ArrayDeque<Sighting>();
    nearest(changed).filter(touched::add).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      linked(waiting.remove()).filter(touched::add).forEach(waiting::add);
    }
    return touched;
  }

  /** Also those by which the change makes an identifier one that many share, or no longer so. */
  private Stream<Sighting> nearest(Collection<Sighting> changed) {
    var keys = changed.stream().map(Sighting::key).distinct().toList();
    var met =
        changed.stream()
            .flatMap(each -> each.identifiers().stream())
            .filter(identifier -> identifier.kind().leads())
            .collect(groupingBy(identifier -> identifier, LinkedHashMap::new, summingInt(_ -> 1)))
            .entrySet()
            .stream()
            .flatMap(each -> met(each.getKey(), each.getValue()));
    return Stream.of(sightings.find(keys).stream(), keys.stream().flatMap(this::named), met)
        .flatMap(Function.identity());
  }

  private Stream<Sighting> met(Identifier identifier, int changed) {
    return sightings.having(identifier, identifier.kind().many() + changed).stream();
  }

  private Stream<Sighting> linked(Sighting sighting) {
    var matched =
        sighting.identifiers().stream()
            .filter(identifier -> identifier.kind().leads())
            .flatMap(identifier -> sightings.having(identifier, identifier.kind().many()).stream())
            .filter(other -> !other.equals(sighting) && linked(weighing.weigh(sighting, other)));
    return Stream.concat(matched, named(sighting.key()));
  }

  /** What persons have named together with it. */
  private Stream<Sighting> named(RecordKey record) {
    return decided.getOrDefault(record, List.of()).stream()
        .flatMap(decision -> sightings.find(decision.records().toList()).stream());
  }

  private static boolean linked(Match match) {
    return match.joins() || match.sharesId();
  }

  /** The devices of records that are all there are of them, the oldest first. */
  public List<ReconciledDevice> devices(Collection<Sighting> members) {
    if (members.stream().map(member -> member.birth().device()).distinct().count()
        < members.size()) {
      throw new IllegalArgumentException("Each record has a birth of its own.");
    }
    var matches = Pairs.among(members, weighing).stream().filter(Reconciler::linked).toList();
    var clusters = Clusters.of(members, matches, decisions(members));
    var ambiguities = new Ambiguities(clusters, weighing).among(members, matches);
    return clusters.all().stream()
        .map(cluster -> device(cluster, ambiguities.getOrDefault(cluster, List.of())))
        .toList();
  }

  private static ReconciledDevice device(Cluster cluster, List<Ambiguity> ambiguities) {
    return new ReconciledDevice(
        cluster.birth().device(),
        cluster.records().toList(),
        cluster.because().stream().sorted(Match.STRONGEST).toList(),
        cluster.merged().stream().sorted(Decision.LATEST_FIRST).toList(),
        ambiguities);
  }

  /**
   * The pairs of devices that share a name or a part's number and have a record among these, unless
   * a person keeps them apart.
   *
   * @param device the device of a record; empty where there is none of that key
   */
  public List<SuspectedDuplicate> suspected(
      Collection<Sighting> members, Function<RecordKey, Optional<DeviceId>> device) {
    var suspicions = new Suspicions(device, decisions(members));
    for (var member : members) {
      for (var identifier : member.identifiers()) {
        if (identifier.kind().suspicious()) {
          sightings.having(identifier, identifier.kind().many()).stream()
              .filter(other -> suspicions.mayBe(member, other))
              .forEach(other -> suspicions.add(weighing.weigh(member, other)));
        }
      }
    }
    return suspicions.all();
  }

  private Collection<Decision> decisions(Collection<Sighting> members) {
    return decided.isEmpty()
        ? List.of()
        : members.stream()
            .flatMap(member -> decided.getOrDefault(member.key(), List.of()).stream())
            .distinct()
            .toList();
  }
}
