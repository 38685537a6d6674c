package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.Identifier;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.Sighting;
import io.mooring.reconciliation.Sightings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records around those that change. What is asked for and not here yet is noted down, and read
 * all at once: who asked asks again.
 */
final class Neighbourhood implements Sightings {

  private final SourceRecords records;
  private final TenantId tenant;

  /** As they are stored. */
  private final Map<RecordKey, SourceRecord> stored = new LinkedHashMap<>();

  /** With the changes. */
  private final Map<RecordKey, SourceRecord> current = new LinkedHashMap<>();

  private final Map<RecordKey, Sighting> sightings = new HashMap<>();
  private final Map<Identifier, Set<RecordKey>> having = new HashMap<>();
  private final Map<Identifier, Set<RecordKey>> gained = new HashMap<>();
  private final Map<Identifier, Integer> lost = new HashMap<>();

  /** What more have than are ever looked at. */
  private final Set<Identifier> crowds = new HashSet<>();

  private final Set<Identifier> wanted = new LinkedHashSet<>();
  private final Set<RecordKey> unread = new LinkedHashSet<>();

  /** Here, or known not to be there. */
  private final Set<RecordKey> sought = new HashSet<>();

  /** What persons decided on those that are here. */
  private final Set<Decision> decisions = new LinkedHashSet<>();

  /** Of which the decisions are here. */
  private final Set<RecordKey> decided = new HashSet<>();

  private @Nullable Boolean isDecided;

  /** Of which all records are here. */
  private final Set<DeviceId> whole = new HashSet<>();

  Neighbourhood(SourceRecords records, TenantId tenant) {
    this.records = records;
    this.tenant = tenant;
  }

  /** Reads these devices, unless they are here. */
  boolean read(Collection<DeviceId> devices) {
    var missing = devices.stream().filter(whole::add).toList();
    if (!missing.isEmpty()) {
      records.ofDevices(tenant, missing).forEach(this::keep);
    }
    return !missing.isEmpty();
  }

  /** Of a device that is new nothing is stored. */
  void isNew(DeviceId device) {
    whole.add(device);
  }

  /** Reads these records. */
  void read(Set<RecordKey> keys) {
    seek(keys);
    readUnread();
  }

  private void keep(SourceRecord record) {
    var key = Traits.key(record);
    stored.put(key, record);
    if (!current.containsKey(key)) {
      current.put(key, record);
      sightings.put(key, Traits.of(record));
    }
  }

  /** Takes the place of what is stored. */
  void change(SourceRecord record, Sighting now, List<Identifier> lostNow) {
    current.put(now.key(), record);
    sightings.put(now.key(), now);
    Traits.leading(now)
        .forEach(one -> gained.computeIfAbsent(one, _ -> new HashSet<>(2)).add(now.key()));
    lostNow.forEach(one -> lost.merge(one, 1, Integer::sum));
  }

  /** Moves to another device, or is born another time. */
  void put(SourceRecord record) {
    var key = Traits.key(record);
    current.put(key, record);
    sightings.put(key, Traits.of(record));
  }

  SourceRecord current(RecordKey key) {
    return Objects.requireNonNull(current.get(key), "record");
  }

  Collection<SourceRecord> current() {
    return current.values();
  }

  Collection<SourceRecord> stored() {
    return stored.values();
  }

  @Nullable SourceRecord stored(RecordKey key) {
    return stored.get(key);
  }

  Sighting sighting(RecordKey key) {
    return Objects.requireNonNull(sightings.get(key), "sighting");
  }

  @Override
  public List<Sighting> having(Identifier identifier, int most) {
    if (crowds.contains(identifier)) {
      return List.of();
    }
    var keys = having.get(identifier);
    if (keys == null) {
      wanted.add(identifier);
      return List.of();
    }
    var found = new ArrayList<Sighting>(keys.size());
    for (var key : keys) {
      var sighting = sightings.get(key);
      if (sighting != null && sighting.identifiers().contains(identifier)) {
        found.add(sighting);
      }
    }
    return Sightings.few(found, most);
  }

  @Override
  public List<Sighting> find(Collection<RecordKey> keys) {
    seek(keys);
    return keys.stream().map(sightings::get).filter(Objects::nonNull).toList();
  }

  /** Reads what was asked for; false when all of it was here. */
  boolean readWanted() {
    if (wanted.isEmpty() && unread.isEmpty()) {
      return false;
    }
    var found = new HashMap<>(records.having(tenant, bounds(wanted, 1)));
    var many = wanted.stream().filter(one -> isFull(found.get(one), bound(one, 1))).toList();
    if (!many.isEmpty()) {
      found.putAll(records.having(tenant, bounds(many, FORMER)));
    }
    wanted.forEach(one -> keep(one, found.getOrDefault(one, List.of())));
    wanted.clear();
    readUnread();
    return true;
  }

  private void keep(Identifier identifier, List<RecordKey> found) {
    var keys = new HashSet<>(found);
    keys.addAll(gained.getOrDefault(identifier, Set.of()));
    if (keys.size() >= bound(identifier, FORMER)) {
      crowds.add(identifier);
      return;
    }
    having.put(identifier, keys);
    seek(keys);
  }

  private static boolean isFull(@Nullable List<RecordKey> found, int bound) {
    return found != null && found.size() >= bound;
  }

  private Map<Identifier, Integer> bounds(Collection<Identifier> identifiers, int times) {
    return identifiers.stream().collect(Collectors.toMap(one -> one, one -> bound(one, times)));
  }

  /** More than would do; those that have lost it meanwhile are still written down. */
  private int bound(Identifier identifier, int times) {
    return identifier.kind().many() * times + 2 + lost.getOrDefault(identifier, 0);
  }

  /** What persons decided on all that is here by now. */
  Collection<Decision> decisions() {
    if (isDecided == null) {
      isDecided = records.isDecided(tenant);
    }
    if (isDecided) {
      var others = current.keySet().stream().filter(decided::add).toList();
      decisions.addAll(records.decisions(tenant, others));
    }
    return decisions;
  }

  private void seek(Collection<RecordKey> keys) {
    keys.stream().filter(key -> !current.containsKey(key)).filter(sought::add).forEach(unread::add);
  }

  private void readUnread() {
    if (!unread.isEmpty()) {
      records.find(tenant, List.copyOf(unread)).forEach(this::keep);
      unread.clear();
    }
  }
}
