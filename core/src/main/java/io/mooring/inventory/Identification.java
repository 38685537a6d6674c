package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.wire.Column;
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

  /** The same records, each with its device. */
  List<SourceRecord> identify(TenantId tenant, List<SourceRecord> changed) {
    var keys =
        changed.stream().flatMap(r -> IdentityKey.of(r).stream()).collect(Collectors.toSet());
    var known = new HashMap<>(records.matching(tenant, keys));
    var live = live(tenant, known.values(), changed);
    return changed.stream().map(record -> identify(record, known, live)).toList();
  }

  private SourceRecord identify(
      SourceRecord record,
      Map<IdentityKey, DeviceId> known,
      Map<DeviceId, Set<SourceRecord>> live) {
    var device =
        alreadyHeld(record, live)
            ? record.device()
            : IdentityKey.of(record).stream()
                .filter(known::containsKey)
                .filter(key -> mayJoin(key, record, live.getOrDefault(known.get(key), Set.of())))
                .map(known::get)
                .findFirst()
                .orElse(record.device());
    var identified = record.of(device);
    IdentityKey.of(record).forEach(key -> known.putIfAbsent(key, device));
    put(live, identified);
    return identified;
  }

  /** What arrives takes the place of what was held: an obsolete record is nobody's rival. */
  private static void put(Map<DeviceId, Set<SourceRecord>> live, SourceRecord record) {
    var records = live.computeIfAbsent(record.device(), _ -> new HashSet<>());
    records.removeIf(held -> same(held, record));
    records.add(record);
  }

  private static boolean alreadyHeld(SourceRecord record, Map<DeviceId, Set<SourceRecord>> live) {
    return live.getOrDefault(record.device(), Set.of()).stream()
        .anyMatch(held -> same(held, record));
  }

  private static boolean mayJoin(IdentityKey key, SourceRecord record, Set<SourceRecord> others) {
    return switch (key.kind()) {
      case CLIENT_GUID -> true;
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

  private Map<DeviceId, Set<SourceRecord>> live(
      TenantId tenant, Collection<DeviceId> known, List<SourceRecord> changed) {
    var devices = new HashSet<>(known);
    changed.forEach(record -> devices.add(record.device()));
    var live = new HashMap<DeviceId, Set<SourceRecord>>();
    records.ofDevices(tenant, devices).forEach(record -> put(live, record));
    changed.stream().filter(record -> alreadyHeld(record, live)).forEach(r -> put(live, r));
    return live;
  }
}
