package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.action.Doubts;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.reconciliation.Ambiguity;
import io.mooring.reconciliation.ReconciledDevice;
import io.mooring.reconciliation.RecordKey;
import io.mooring.wire.Column;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether it is certain which computers devices are, by all records that are there now. */
public final class Certainty implements Doubts {

  private final SourceRecords records;
  private final Clock clock;

  public Certainty(SourceRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Map<DeviceId, String> of(TenantId tenant, Collection<Device> devices) {
    var ids = devices.stream().map(Device::id).toList();
    var looked = Identification.lookAt(records, tenant, ids, clock.instant());
    var reasons = new HashMap<RecordKey, String>();
    for (var device : looked.devices()) {
      reason(device, looked.around())
          .ifPresent(why -> device.records().forEach(key -> reasons.put(key, why)));
    }
    var doubts = new HashMap<DeviceId, String>();
    for (var device : devices) {
      device.records().stream()
          .map(record -> reasons.get(Traits.key(record)))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(why -> doubts.put(device.id(), why));
    }
    return doubts;
  }

  private static Optional<String> reason(ReconciledDevice device, Neighbourhood around) {
    return device.ambiguities().stream()
        .findFirst()
        .map(ambiguity ->
            "It cannot be told for certain which computer this is. " + sentence(ambiguity, around));
  }

  private static String sentence(Ambiguity ambiguity, Neighbourhood around) {
    var one = named(ambiguity.one(), around);
    var other = named(ambiguity.other(), around);
    var evidence = ambiguity.evidence();
    return switch (ambiguity.kind()) {
      case TWO_ENTRA_IDS, TWO_SERIALS ->
          "At one time %s has the %s %s, and %s has %s."
              .formatted(one, evidence.kind().word(), evidence.one(), other, evidence.other());
      case SHARED ->
          "%s and another device, %s, have the same %s, %s."
              .formatted(one, other, evidence.kind().word(), evidence.one());
      case SHARED_BY_MANY ->
          "%s has the same %s as many others, %s."
              .formatted(one, evidence.kind().word(), evidence.one());
    };
  }

  private static String named(RecordKey key, Neighbourhood around) {
    var record = around.current(key);
    return record.text(Column.NAME).orElse("(no name)") + " of " + History.source(record);
  }
}
