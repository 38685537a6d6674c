package io.mooring.persistence;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** What lists show and searches find of devices, beside their records; of gone ones nothing. */
final class Projection {

  private static final Comparator<DeviceTermRow> BY_TERM = comparing(row -> row.term);

  private Projection() {}

  static void write(StatelessSession session, TenantId tenant, Collection<Device> devices) {
    write(session, tenant.value(), devices.stream().map(Device::id).toList(), devices);
  }

  /** Of devices that have no record any more. */
  static void remove(StatelessSession session, TenantId tenant, Collection<DeviceId> emptied) {
    write(session, tenant.value(), emptied, List.of());
  }

  private static void write(
      StatelessSession session, UUID tenant, Collection<DeviceId> ids, Collection<Device> read) {
    var held = held(session, tenant, ids);
    var devices = upToDate(session, new TenantId(tenant), read);
    var listed =
        devices.stream()
            .filter(device -> !device.gone())
            .map(DeviceRow::of)
            .sorted(comparing((DeviceRow row) -> row.id))
            .toList();
    write(session, held, listed);
    Cohorts.count(session, held.values(), listed);
    writeTerms(session, held, listed);
    Owners.write(session, tenant, held, listed, devices);
  }

  /**
   * Two sources' batches on one device wait here for each other: the second has read the first's
   * records as they were before. Only devices of several sources are read again.
   */
  private static Collection<Device> upToDate(
      StatelessSession session, TenantId tenant, Collection<Device> read) {
    var mixed = read.stream().filter(Projection::ofSeveralSources).map(Device::id).toList();
    if (mixed.isEmpty()) {
      return read;
    }
    var devices =
        read.stream()
            .collect(toMap(Device::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    SourceRecordRow.ofDevices(session, tenant, mixed).stream()
        .collect(groupingBy(SourceRecord::device))
        .forEach((id, records) -> devices.put(id, new Device(id, records)));
    return devices.values();
  }

  private static boolean ofSeveralSources(Device device) {
    return device.records().stream().map(SourceRecord::site).distinct().limit(2).count() > 1;
  }

  private static void write(
      StatelessSession session, Map<UUID, DeviceRow> held, List<DeviceRow> listed) {
    var table = DeviceColumns.ALL;
    table.insert(session, listed.stream().filter(row -> !held.containsKey(row.id)).toList());
    table.put(session, listed.stream().filter(row -> held.containsKey(row.id)).toList());
    var stay = listed.stream().map(row -> row.id).collect(toSet());
    var leave = held.values().stream().filter(row -> !stay.contains(row.id)).toList();
    table.delete(session, leave);
    AppDeviceRow.forget(session, leave);
  }

  /** Locked: who counts a device out of its cohort must be the only one. */
  private static Map<UUID, DeviceRow> held(
      StatelessSession session, UUID tenant, Collection<DeviceId> devices) {
    var ids = devices.stream().map(DeviceId::value).sorted().toList();
    return DeviceColumns.hold(session, tenant, ids).stream()
        .collect(toMap(row -> row.id, Function.identity()));
  }

  /** Most changes leave a device's words alone: only those that differ are touched. */
  private static void writeTerms(
      StatelessSession session, Map<UUID, DeviceRow> before, List<DeviceRow> after) {
    var now = after.stream().collect(toMap(row -> row.id, row -> row.terms));
    var then = before.values().stream().collect(toMap(row -> row.id, row -> row.terms));
    var gained = terms(after, then);
    var lost = terms(before.values(), now);
    // In the index's order each of its pages is touched once, not once per device.
    DeviceTermRow.TABLE.delete(session, but(lost, gained));
    DeviceTermRow.TABLE.insert(session, but(gained, lost));
  }

  /** The terms of those devices that have others on the other side. */
  private static Map<DeviceTermRow.Key, DeviceTermRow> terms(
      Collection<DeviceRow> devices, Map<UUID, String> others) {
    return devices.stream()
        .filter(device -> !device.terms.equals(others.get(device.id)))
        .flatMap(
            device -> device.numberedTerms().stream().map(term -> DeviceTermRow.of(device, term)))
        .collect(toMap(DeviceTermRow::key, Function.identity()));
  }

  private static List<DeviceTermRow> but(
      Map<DeviceTermRow.Key, DeviceTermRow> these, Map<DeviceTermRow.Key, DeviceTermRow> others) {
    return these.entrySet().stream()
        .filter(entry -> !others.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(BY_TERM)
        .toList();
  }
}
