package io.mooring.reconciliation;

import io.mooring.device.Birth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Records that are one computer's so far, and why. */
final class Cluster {

  private final List<Sighting> members = new ArrayList<>();
  private final List<Match> because = new ArrayList<>();
  private final List<Decision> merged = new ArrayList<>();

  /** Sides of decisions that keep apart: of each at most one is here. */
  private final Set<Side> sides = new HashSet<>();

  /** One device of a decision that keeps two apart. */
  record Side(Decision decision, boolean first) {

    Side opposite() {
      return new Side(decision, !first);
    }
  }

  /** The oldest. */
  private Birth birth;

  Cluster(Sighting only) {
    members.add(only);
    birth = only.birth();
  }

  List<Sighting> members() {
    return members;
  }

  List<Match> because() {
    return because;
  }

  /** What persons said that made it one. */
  List<Decision> merged() {
    return merged;
  }

  Set<Side> sides() {
    return sides;
  }

  int size() {
    return members.size();
  }

  Birth birth() {
    return birth;
  }

  boolean keptApart(Cluster other) {
    return !Collections.disjoint(sides, other.sides.stream().map(Side::opposite).toList());
  }

  boolean rivals(Cluster other) {
    return members.stream().anyMatch(mine -> other.members.stream().anyMatch(mine::rivals));
  }

  /** Whether a person has said that both are of this device. */
  boolean settled(Sighting one, Sighting other) {
    var both = List.of(one.key(), other.key());
    return merged.stream().anyMatch(decision -> decision.names(both));
  }

  void take(Cluster other) {
    members.addAll(other.members);
    because.addAll(other.because);
    merged.addAll(other.merged);
    sides.addAll(other.sides);
    birth = birth.compareTo(other.birth) < 0 ? birth : other.birth;
  }

  Stream<RecordKey> records() {
    return members.stream().map(Sighting::key).sorted();
  }
}
