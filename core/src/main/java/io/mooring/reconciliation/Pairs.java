package io.mooring.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs each two records that have something in common, once. */
final class Pairs {

  private final Weighing weighing;
  private final Map<Identifier, List<Sighting>> having = new HashMap<>();

  private Pairs(Collection<Sighting> members, Weighing weighing) {
    this.weighing = weighing;
    for (var member : members) {
      for (var identifier : member.identifiers()) {
        if (identifier.kind().leads()) {
          having.computeIfAbsent(identifier, _ -> new ArrayList<>(4)).add(member);
        }
      }
    }
  }

  static List<Match> among(Collection<Sighting> members, Weighing weighing) {
    return new Pairs(members, weighing).matches();
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    having.forEach((identifier, members) -> {
      if (members.size() > 1 && !weighing.shared(identifier)) {
        add(identifier, members, matches);
      }
    });
    return matches;
  }

  private void add(Identifier identifier, List<Sighting> members, List<Match> matches) {
    for (var at = 0; at < members.size(); at++) {
      for (var next = at + 1; next < members.size(); next++) {
        if (first(identifier, members.get(at), members.get(next))) {
          matches.add(weighing.weigh(members.get(at), members.get(next)));
        }
      }
    }
  }

  /** Whether they do not meet by a stronger identifier as well. */
  private boolean first(Identifier identifier, Sighting one, Sighting other) {
    for (var earlier : one.identifiers()) {
      if (earlier.equals(identifier)) {
        return true;
      }
      if (other.has(earlier) && !weighing.shared(earlier)) {
        return false;
      }
    }
    return true;
  }
}
