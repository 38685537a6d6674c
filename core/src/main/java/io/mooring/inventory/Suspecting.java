package io.mooring.inventory;

import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.Reconciler;
import io.mooring.reconciliation.RecordKey;
import io.mooring.reconciliation.Sighting;
import io.mooring.reconciliation.SuspectedDuplicate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which devices may be one with others, by all records that are there now. */
public final class Suspecting {

  private final SourceRecords records;

  public Suspecting(SourceRecords records) {
    this.records = records;
  }

  /** The pairs that one of these devices is part of; what has left its sources is nobody's twin. */
  public List<SuspectedDuplicate> around(TenantId tenant, Collection<DeviceId> devices) {
    var around = new Neighbourhood(records, tenant);
    around.read(devices);
    var these = Set.copyOf(devices);
    var pairs = pairs(around, these);
    while (around.readWanted()) {
      pairs = pairs(around, these);
    }
    return pairs;
  }

  private static List<SuspectedDuplicate> pairs(Neighbourhood around, Set<DeviceId> these) {
    var reconciler = new Reconciler(around, around.decisions());
    return reconciler.suspected(members(around, these), record -> device(around, record));
  }

  private static List<Sighting> members(Neighbourhood around, Set<DeviceId> these) {
    return around.stored().stream()
        .filter(record -> !record.gone() && these.contains(record.device()))
        .map(record -> around.sighting(Traits.key(record)))
        .toList();
  }

  private static Optional<DeviceId> device(Neighbourhood around, RecordKey key) {
    return Optional.ofNullable(around.stored(key))
        .filter(record -> !record.gone())
        .map(SourceRecord::device);
  }
}
