package io.mooring.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records in memory, by key and by identifier. */
final class SightingIndex implements Sightings {

  private final Map<RecordKey, Sighting> byKey = new HashMap<>();
  private final Map<Identifier, List<Sighting>> byIdentifier = new HashMap<>();

  static SightingIndex of(Collection<Sighting> sightings) {
    var index = new SightingIndex();
    sightings.forEach(index::put);
    return index;
  }

  /** In place of the one with its key. */
  void put(Sighting sighting) {
    remove(sighting.key());
    byKey.put(sighting.key(), sighting);
    sighting.identifiers().stream()
        .filter(identifier -> identifier.kind().leads())
        .forEach(identifier ->
            byIdentifier.computeIfAbsent(identifier, _ -> new ArrayList<>(4)).add(sighting));
  }

  void remove(RecordKey key) {
    var held = byKey.remove(key);
    if (held != null) {
      held.identifiers().forEach(identifier -> drop(identifier, held));
    }
  }

  private void drop(Identifier identifier, Sighting held) {
    byIdentifier.computeIfPresent(
        identifier, (_, having) -> having.remove(held) && having.isEmpty() ? null : having);
  }

  Collection<Sighting> all() {
    return byKey.values();
  }

  @Override
  public List<Sighting> having(Identifier identifier, int most) {
    return Sightings.few(byIdentifier.getOrDefault(identifier, List.of()), most);
  }

  @Override
  public List<Sighting> find(Collection<RecordKey> keys) {
    return keys.stream().map(byKey::get).filter(Objects::nonNull).toList();
  }
}
