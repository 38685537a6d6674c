package io.mooring.inventory;

import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.DeviceIdentity.Joint;
import io.mooring.reconciliation.Match;
import io.mooring.reconciliation.ReconciledDevice;
import io.mooring.reconciliation.RecordKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Explains, of all records that are there now, which device a record is of. */
public final class Identities {

  private final SourceRecords records;
  private final Clock clock;

  public Identities(SourceRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Of a device that this person has found. */
  public DeviceIdentity of(Person person, Device device) {
    person.require(Permission.READ_DEVICES);
    var ids = List.of(device.id());
    var looked = Identification.lookAt(records, person.tenant(), ids, clock.instant());
    if (looked.endless()) {
      return new DeviceIdentity(Sentences.ENDLESS, List.of(), List.of(), List.of());
    }
    var main = Traits.key(device.main());
    return looked.devices().stream()
        .filter(found -> found.records().contains(main))
        .findFirst()
        .map(found -> identity(device, found, looked.around()))
        .orElseGet(() -> unseen(device));
  }

  /** As it is stored: nothing of it is there any more. */
  private static DeviceIdentity unseen(Device device) {
    return new DeviceIdentity(device.ambiguity().orElse(null), List.of(), List.of(), List.of());
  }

  private static DeviceIdentity identity(
      Device device, ReconciledDevice found, Neighbourhood around) {
    var known = new HashMap<RecordKey, SourceRecord>();
    device.records().forEach(record -> known.put(Traits.key(record), record));
    var ambiguity = Sentences.ambiguity(found, around);
    return new DeviceIdentity(
        ambiguity == null ? device.ambiguity().orElse(null) : ambiguity,
        others(found, around),
        found.because().stream().flatMap(match -> joint(match, known)).toList(),
        found.merged());
  }

  private static List<DeviceId> others(ReconciledDevice found, Neighbourhood around) {
    return found.ambiguities().stream()
        .map(ambiguity -> around.current(ambiguity.other()).device())
        .filter(other -> !other.equals(found.id()))
        .distinct()
        .toList();
  }

  /** None where one of them has come since the device was read. */
  private static Stream<Joint> joint(Match match, Map<RecordKey, SourceRecord> known) {
    var one = known.get(match.one());
    var other = known.get(match.other());
    return one == null || other == null ? Stream.of() : Stream.of(new Joint(one, other, match));
  }
}
