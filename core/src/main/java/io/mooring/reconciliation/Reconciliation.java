package io.mooring.reconciliation;

import io.mooring.device.DeviceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The devices of a tenant and which of them may be one, of all its records and decisions. */
public record Reconciliation(
    List<ReconciledDevice> devices, List<SuspectedDuplicate> suspectedDuplicates) {

  /** Of everything at once, in any order. */
  public static Reconciliation of(Collection<Sighting> all, Collection<Decision> decisions) {
    var reconciler = new Reconciler(SightingIndex.of(all), decisions);
    var devices = reconciler.devices(all);
    var byRecord = byRecord(devices);
    return new Reconciliation(
        devices, reconciler.suspected(all, record -> Optional.ofNullable(byRecord.get(record))));
  }

  private static Map<RecordKey, DeviceId> byRecord(List<ReconciledDevice> devices) {
    var byRecord = new HashMap<RecordKey, DeviceId>();
    devices.forEach(
        device -> device.records().forEach(record -> byRecord.put(record, device.id())));
    return byRecord;
  }

  /** One text for one result, to the byte. */
  public String text() {
    var text = new StringBuilder();
    devices.forEach(device -> tell(device, text));
    suspectedDuplicates.forEach(suspected ->
        text.append(
            "suspected %s %s: %s\n"
                .formatted(suspected.one(), suspected.other(), suspected.match())));
    return text.toString();
  }

  private static void tell(ReconciledDevice device, StringBuilder text) {
    text.append("device ").append(device.id()).append('\n');
    device.records().forEach(record -> text.append("  record ").append(record).append('\n'));
    device.because().forEach(match -> text.append("  because ").append(match).append('\n'));
    device
        .merged()
        .forEach(decision -> text.append("  merged ").append(decision.id()).append('\n'));
    device
        .ambiguities()
        .forEach(ambiguity ->
            text.append("  ambiguous ")
                .append(ambiguity.kind().key())
                .append(": ")
                .append(ambiguity.sentence())
                .append('\n'));
  }
}
