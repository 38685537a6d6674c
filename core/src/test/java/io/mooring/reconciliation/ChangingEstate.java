package io.mooring.reconciliation;

import io.mooring.device.Birth;
import io.mooring.device.DeviceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the devices of records that come and go, and computes anew only what a change touches. */
final class ChangingEstate {

  private final SightingIndex records = new SightingIndex();
  private final Map<DeviceId, ReconciledDevice> devices = new HashMap<>();
  private final Map<RecordKey, DeviceId> byRecord = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private List<SuspectedDuplicate> suspected = List.of();

  void put(Sighting record) {
    var changed =
        Stream.concat(records.find(List.of(record.key())).stream(), Stream.of(record)).toList();
    records.put(record);
    renew(changed);
  }

  void remove(RecordKey key) {
    var changed = List.copyOf(records.find(List.of(key)));
    records.remove(key);
    Optional.ofNullable(byRecord.remove(key)).ifPresent(devices::remove);
    renew(changed);
  }

  void decide(Decision decision) {
    decisions.add(decision);
    renew(named(decision));
  }

  void takeBack(Decision decision) {
    var named = new ArrayList<>(named(decision));
    decisions.remove(decision);
    renew(named);
  }

  private List<Sighting> named(Decision decision) {
    return records.find(decision.records().toList());
  }

  Collection<Sighting> records() {
    return records.all();
  }

  List<Decision> decisions() {
    return decisions;
  }

  private void renew(Collection<Sighting> changed) {
    var reconciler = new Reconciler(records, decisions);
    var touched = reconciler.touched(changed);
    var old = new HashSet<DeviceId>();
    for (var each : touched) {
      Optional.ofNullable(byRecord.get(each.key())).ifPresent(old::add);
    }
    changed.forEach(each -> Optional.ofNullable(byRecord.get(each.key())).ifPresent(old::add));
    old.forEach(devices::remove);
    for (var device : reconciler.devices(touched)) {
      devices.put(device.id(), device);
      device.records().forEach(record -> byRecord.put(record, device.id()));
      old.add(device.id());
    }
    changed.forEach(each -> old.add(each.birth().device()));
    suspected =
        Stream.concat(
                suspected.stream().filter(s -> !old.contains(s.one()) && !old.contains(s.other())),
                reconciler
                    .suspected(touched, record -> Optional.ofNullable(byRecord.get(record)))
                    .stream())
            .sorted(SuspectedDuplicate.ORDER)
            .toList();
  }

  Reconciliation result() {
    return new Reconciliation(
        devices.values().stream().sorted(Comparator.comparing(device -> birth(device))).toList(),
        suspected);
  }

  private Birth birth(ReconciledDevice device) {
    return records.find(device.records()).stream()
        .map(Sighting::birth)
        .min(Birth::compareTo)
        .orElseThrow();
  }
}
