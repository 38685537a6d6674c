package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the device that a record is of. A record that is held stays with its device; a new one
 * joins the device that one of its keys means. Two live clients of one site are two devices even on
 * like hardware: clones and swapped boards share serials.
 */
final class Identification {

  private final SourceRecords records;

  Identification(SourceRecords records) {
    this.records = records;
  }

  /**
   * Records with their devices.
   *
   * @param records those that arrived
   * @param before what was held of their devices, and of others that their keys mean
   * @param keys those that mean these devices from now on
   */
  record Identified(
      List<SourceRecord> records, List<SourceRecord> before, Map<IdentityKey, DeviceId> keys) {}

  /**
   * Finds the device of each.
   *
   * @param held those of the records that are held already
   */
  Identified identify(TenantId tenant, List<SourceRecord> changed, Set<ResourceId> held) {
    var keysOf = new HashMap<ResourceId, List<IdentityKey>>();
    changed.forEach(record -> keysOf.put(record.resource(), IdentityKey.of(record)));
    var asked = keysOf.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var matching = records.matching(tenant, asked);
    var before = before(tenant, matching.values(), changed, held);
    var live = live(before, changed);
    var known = new HashMap<>(matching);
    var identified =
        changed.stream()
            .map(record ->
                identify(record, keysOf.getOrDefault(record.resource(), List.of()), known, live))
            .toList();
    known.keySet().removeAll(matching.keySet());
    return new Identified(identified, before, known);
  }

  private SourceRecord identify(
      SourceRecord record,
      List<IdentityKey> keys,
      Map<IdentityKey, DeviceId> known,
      Map<DeviceId, List<SourceRecord>> live) {
    var device = alreadyHeld(record, live) ? record.device() : joined(record, keys, known, live);
    var identified = record.of(device);
    keys.forEach(key -> known.putIfAbsent(key, device));
    put(live, identified);
    return identified;
  }

  private static DeviceId joined(
      SourceRecord record,
      List<IdentityKey> keys,
      Map<IdentityKey, DeviceId> known,
      Map<DeviceId, List<SourceRecord>> live) {
    for (var key : keys) {
      var device = known.get(key);
      if (device != null && mayJoin(key, record, live.getOrDefault(device, List.of()))) {
        return device;
      }
    }
    return record.device();
  }

  /** What arrives takes the place of what was held: an obsolete record is nobody's rival. */
  private static void put(Map<DeviceId, List<SourceRecord>> live, SourceRecord record) {
    var records = live.computeIfAbsent(record.device(), _ -> new ArrayList<>());
    records.removeIf(held -> same(held, record));
    records.add(record);
  }

  private static boolean alreadyHeld(SourceRecord record, Map<DeviceId, List<SourceRecord>> live) {
    return live.getOrDefault(record.device(), List.of()).stream()
        .anyMatch(held -> same(held, record));
  }

  private static boolean mayJoin(IdentityKey key, SourceRecord record, List<SourceRecord> others) {
    return switch (key.kind()) {
      case INTUNE_DEVICE, CLIENT_GUID -> true;
      case ENTRA_DEVICE, HARDWARE ->
          others.stream()
              .filter(other -> !same(other, record))
              .noneMatch(other -> rival(other, record));
    };
  }

  /** Whether both are clients of one site that live side by side. */
  private static boolean rival(SourceRecord other, SourceRecord record) {
    return other.site().equals(record.site())
        && !other.gone()
        && !other.flag(Column.IS_OBSOLETE)
        && !record.flag(Column.IS_OBSOLETE);
  }

  private static boolean same(SourceRecord one, SourceRecord other) {
    return one.site().equals(other.site()) && one.resource().equals(other.resource());
  }

  /** Nothing is held of a device that has only just got its id. */
  private List<SourceRecord> before(
      TenantId tenant,
      Collection<DeviceId> known,
      List<SourceRecord> changed,
      Set<ResourceId> held) {
    var devices = new HashSet<>(known);
    changed.stream()
        .filter(record -> held.contains(record.resource()))
        .forEach(record -> devices.add(record.device()));
    return devices.isEmpty() ? List.of() : records.ofDevices(tenant, devices);
  }

  private static Map<DeviceId, List<SourceRecord>> live(
      List<SourceRecord> before, List<SourceRecord> changed) {
    var live = new HashMap<DeviceId, List<SourceRecord>>();
    before.forEach(record -> put(live, record));
    changed.stream().filter(record -> alreadyHeld(record, live)).forEach(r -> put(live, r));
    return live;
  }
}
