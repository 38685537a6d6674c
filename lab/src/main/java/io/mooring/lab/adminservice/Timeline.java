package io.mooring.lab.adminservice;

import static io.mooring.lab.adminservice.odata.Column.large;
import static io.mooring.lab.adminservice.odata.Column.number;
import static io.mooring.lab.adminservice.odata.Column.text;
import static io.mooring.lab.adminservice.odata.Column.time;

import io.mooring.lab.adminservice.odata.Column;
import io.mooring.lab.adminservice.odata.EntityClass;
import io.mooring.lab.life.DeviceEvent;
import io.mooring.lab.life.LiveDevice;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code Device(id)/Events} of the versioned route, the newest first. That the entity is there, and
 * its providers and event ids, are published (Microsoft: Timeline); the names of its columns are
 * not: those here are plausible, no more, and the metadata does not declare them.
 */
final class Timeline {

  private Timeline() {}

  /** An event of the device that it befell. */
  record Entry(LiveDevice device, DeviceEvent event) {}

  /** The timeline of no device, for its columns. */
  static final EntityClass<Entry> EMPTY = holding(List::of);

  static EntityClass<Entry> of(LiveDevice device) {
    return holding(
        () -> device.events().reversed().stream().map(event -> new Entry(device, event)).toList());
  }

  private static EntityClass<Entry> holding(Supplier<List<Entry>> entries) {
    return new EntityClass<>(
        "Events",
        DeviceRows.overwritable(Entry::device, columns()),
        List.of("RecordId"),
        List.of(),
        new ListedRows<>(entries));
  }

  private static List<Column<Entry>> columns() {
    return List.of(
        large("RecordId", e -> e.event().at().toEpochMilli()),
        number("EventId", e -> e.event().id()),
        text("ProviderName", e -> e.event().provider()),
        time("TimeCreated", e -> e.event().at()),
        text("Level", _ -> "Information"),
        text("Message", e -> e.event().message()));
  }
}
