package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.action.Doubts;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.reconciliation.RecordKey;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether it is certain which computers devices are, by all records that are there now. What is
 * stored with a device says so for lists, as of the last change around it; here it is looked at
 * anew as well, since two sources that speak in one moment have not seen each other, and what came
 * before ambiguity was stored has not been looked at. Where either finds a reason, there is one.
 */
public final class Certainty implements Doubts {

  private final SourceRecords records;
  private final Clock clock;

  public Certainty(SourceRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Map<DeviceId, String> of(TenantId tenant, Collection<Device> devices) {
    var doubts = new HashMap<DeviceId, String>();
    devices.forEach(device -> device.ambiguity().ifPresent(why -> doubts.put(device.id(), why)));
    doubts.putAll(now(tenant, devices));
    return doubts;
  }

  /** What hangs together without an end is looked at by itself: of the others it says nothing. */
  private Map<DeviceId, String> now(TenantId tenant, Collection<Device> devices) {
    var ids = devices.stream().map(Device::id).toList();
    var looked = Identification.lookAt(records, tenant, ids, clock.instant());
    if (!looked.endless()) {
      return reasons(looked, devices);
    }
    var doubts = new HashMap<DeviceId, String>();
    for (var device : devices) {
      doubts.putAll(
          devices.size() == 1
              ? Map.of(device.id(), Sentences.ENDLESS)
              : now(tenant, List.of(device)));
    }
    return doubts;
  }

  private static Map<DeviceId, String> reasons(
      Identification.Looked looked, Collection<Device> devices) {
    var reasons = new HashMap<RecordKey, String>();
    for (var found : looked.devices()) {
      var why = Sentences.ambiguity(found, looked.around());
      if (why != null) {
        found.records().forEach(key -> reasons.put(key, why));
      }
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
}
