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

/**
 * {@code Device(id)/Events} of the versioned route, the newest first. That the entity is there, and
 * its providers and event ids, are published (Microsoft: Timeline); the names of its columns are
 * not: those here are plausible, no more, and the metadata does not declare them.
 */
final class Timeline {

  private Timeline() {}

  static EntityClass<DeviceEvent> of(LiveDevice device) {
    return new EntityClass<>(
        "Events",
        COLUMNS,
        List.of("RecordId"),
        List.of(),
        new ListedRows<>(() -> device.events().reversed()));
  }

  private static final List<Column<DeviceEvent>> COLUMNS =
      List.of(
          large("RecordId", event -> event.at().toEpochMilli()),
          number("EventId", DeviceEvent::id),
          text("ProviderName", DeviceEvent::provider),
          time("TimeCreated", DeviceEvent::at),
          text("Level", _ -> "Information"),
          text("Message", DeviceEvent::message));
}
