package io.mooring.reconciliation;

import io.mooring.reconciliation.Identifier.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares records in pairs. What an identifier is worth depends on who else has it. */
final class Weighing {

  private final Sightings sightings;
  private final Map<Identifier, Integer> worth = new HashMap<>();

  Weighing(Sightings sightings) {
    this.sightings = sightings;
  }

  Match weigh(Sighting first, Sighting second) {
    var inOrder = first.compareTo(second) < 0;
    var one = inOrder ? first : second;
    var other = inOrder ? second : first;
    var evidence = new ArrayList<Evidence>();
    agreed(one, other, evidence);
    if (one.life().sameTime(other.life())) {
      contradiction(Kind.ENTRA_DEVICE_ID, 20, one, other, evidence);
      contradiction(Kind.SMBIOS_GUID, 20, one, other, evidence);
      contradiction(Kind.SERIAL, 40, one, other, evidence);
    }
    return new Match(one.key(), other.key(), List.copyOf(evidence));
  }

  /**
   * Several cards that both have are no more than one: they come in docks, by the set. A model says
   * nothing by itself. What many share hides nothing that these two alone have.
   */
  private void agreed(Sighting one, Sighting other, List<Evidence> evidence) {
    Kind last = null;
    var part = false;
    for (var identifier : one.identifiers()) {
      var kind = identifier.kind();
      var counts = kind != last && (kind != Kind.MODEL || part);
      if (counts && other.has(identifier)) {
        var points = worth(identifier);
        evidence.add(Evidence.agreed(identifier, points));
        if (points > 0) {
          part |= kind == Kind.SERIAL || kind == Kind.MAC_ADDRESS;
          last = kind;
        }
      }
    }
  }

  private static void contradiction(
      Kind kind, int points, Sighting one, Sighting other, List<Evidence> evidence) {
    var mine = one.one(kind);
    var others = other.one(kind);
    if (mine.isPresent() && others.isPresent() && !mine.equals(others)) {
      evidence.add(new Evidence(kind, mine.get().value(), others.get().value(), -points));
    }
  }

  /** Whether more records have it than tell anything of one computer. */
  boolean shared(Identifier identifier) {
    return worth(identifier) == 0;
  }

  /** A number of a part is worth half where two computers that ran at once have it. */
  private int worth(Identifier identifier) {
    var kind = identifier.kind();
    if (!kind.leads()) {
      return kind.points();
    }
    return worth.computeIfAbsent(
        identifier,
        _ -> {
          var having = sightings.having(identifier, kind.many());
          if (having.isEmpty()) {
            return 0;
          }
          return kind.ofPart() && disputed(having) ? kind.points() / 2 : kind.points();
        });
  }

  private static boolean disputed(List<Sighting> having) {
    for (var at = 0; at < having.size(); at++) {
      for (var next = at + 1; next < having.size(); next++) {
        if (having.get(at).rivals(having.get(next))) {
          return true;
        }
      }
    }
    return false;
  }
}
