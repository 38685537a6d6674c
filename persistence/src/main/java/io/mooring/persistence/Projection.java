package io.mooring.persistence;

import static java.util.stream.Collectors.toMap;

import io.mooring.access.TenantId;
import io.mooring.device.Device;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** What lists show and searches find of devices, beside their records; of gone ones nothing. */
final class Projection {

  private static final Lookup<DeviceRow> BY_ID = new Lookup<>(DeviceRow.class, "id", "device_id");

  private static final Comparator<DeviceTermRow> BY_TERM = Comparator.comparing(row -> row.term);

  private Projection() {}

  static void write(StatelessSession session, TenantId tenant, Collection<Device> devices) {
    write(session, tenant.value(), List.copyOf(devices));
  }

  private static void write(StatelessSession session, UUID tenant, List<Device> devices) {
    var held = held(session, tenant, devices);
    var listed = devices.stream().filter(device -> !device.gone()).map(DeviceRow::of).toList();
    var gone =
        devices.stream()
            .filter(Device::gone)
            .flatMap(device -> Stream.ofNullable(held.get(device.id().value())))
            .toList();
    session.insertMultiple(listed.stream().filter(row -> !held.containsKey(row.id)).toList());
    session.updateMultiple(listed.stream().filter(row -> held.containsKey(row.id)).toList());
    session.deleteMultiple(gone);
    writeTerms(session, held, listed, gone);
  }

  private static Map<UUID, DeviceRow> held(
      StatelessSession session, UUID tenant, List<Device> devices) {
    var ids = devices.stream().map(device -> device.id().value()).toList();
    return BY_ID.find(session, ids, Map.of("tenant", tenant)).stream()
        .collect(toMap(row -> row.id, Function.identity()));
  }

  /** Most changes leave a device's words alone: only those that differ are touched. */
  private static void writeTerms(
      StatelessSession session,
      Map<UUID, DeviceRow> held,
      List<DeviceRow> listed,
      List<DeviceRow> gone) {
    var before = new ArrayList<DeviceTermRow>();
    var after = new ArrayList<DeviceTermRow>();
    gone.forEach(row -> before.addAll(terms(row, List.of())));
    for (var row : listed) {
      var old = held.get(row.id);
      after.addAll(terms(row, old == null ? List.of() : Json.list(old.terms)));
      if (old != null) {
        before.addAll(terms(old, Json.list(row.terms)));
      }
    }
    // In the index's order each of its pages is touched once, not once per device.
    session.deleteMultiple(before.stream().sorted(BY_TERM).toList());
    session.insertMultiple(after.stream().sorted(BY_TERM).toList());
  }

  private static List<DeviceTermRow> terms(DeviceRow row, List<String> but) {
    return Json.list(row.terms).stream()
        .filter(term -> !but.contains(term))
        .map(term -> DeviceTermRow.of(row.tenant, term, row.id))
        .toList();
  }
}
