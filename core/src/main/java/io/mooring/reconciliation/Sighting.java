package io.mooring.reconciliation;

import io.mooring.device.Birth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One source's record, reduced to what tells which computer it is of.
 *
 * @param realm the administration that gives out its ids: a hierarchy, a tenant, an MDM
 * @param identifiers in their order, each once
 */
public record Sighting(
    RecordKey key, String realm, List<Identifier> identifiers, Life life, Birth birth)
    implements Comparable<Sighting> {

  public Sighting {
    identifiers = identifiers.stream().distinct().sorted().toList();
  }

  Stream<Identifier> of(Identifier.Kind kind) {
    return identifiers.stream().filter(identifier -> identifier.kind() == kind);
  }

  Optional<Identifier> one(Identifier.Kind kind) {
    for (var identifier : identifiers) {
      if (identifier.kind() == kind) {
        return Optional.of(identifier);
      }
    }
    return Optional.empty();
  }

  boolean has(Identifier identifier) {
    return identifiers.contains(identifier);
  }

  /** Whether both were managed at once by one administration, which takes them for two. */
  boolean rivals(Sighting other) {
    if (key.source() != other.key.source() || !realm.equals(other.realm)) {
      return false;
    }
    var mine = key.source().management().flatMap(this::one);
    var others = other.key.source().management().flatMap(other::one);
    return mine.isPresent()
        && others.isPresent()
        && !mine.equals(others)
        && life.beside(other.life);
  }

  /** Whether another record of the same administration took this one's place. */
  boolean superseded(Collection<Sighting> ofDevice) {
    return life.ended()
        || ofDevice.stream()
            .anyMatch(later ->
                later.key.source() == key.source()
                    && later.realm.equals(realm)
                    && life.before(later.life));
  }

  /** The same with another birth: an id outlives the record that brought it. */
  Sighting born(Birth other) {
    return new Sighting(key, realm, identifiers, life, other);
  }

  @Override
  public int compareTo(Sighting other) {
    return key.compareTo(other.key);
  }
}
