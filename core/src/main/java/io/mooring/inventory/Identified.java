package io.mooring.inventory;

import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.reconciliation.ReconciledDevice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changed records with their devices.
 *
 * @param records those that changed
 * @param moved others that are of another device on their account, or of one that is no longer as
 *     certain or uncertain
 * @param before the devices that all of these were of
 * @param after those that they are of
 * @param why what put the devices together, of those that were looked at
 * @param gained by which the records are found from now on
 * @param lost by which they are found no longer
 */
record Identified(
    List<SourceRecord> records,
    List<SourceRecord> moved,
    Map<DeviceId, Device> before,
    Map<DeviceId, Device> after,
    List<ReconciledDevice> why,
    List<SourceRecords.Naming> gained,
    List<SourceRecords.Naming> lost) {

  /** Devices that have lost their last record. */
  Set<DeviceId> emptied() {
    return before.keySet().stream()
        .filter(id -> !after.containsKey(id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All that are other than before. */
  List<DeviceId> touched() {
    return Stream.concat(after.keySet().stream(), emptied().stream()).toList();
  }
}
