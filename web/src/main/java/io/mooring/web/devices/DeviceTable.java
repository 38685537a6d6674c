package io.mooring.web.devices;

import io.mooring.device.DeviceSummary;
import io.mooring.web.parts.PagedGrid;
import java.time.Clock;
import java.util.List;

/** Devices beside something that they have in common: whether they are there, and who manages. */
public final class DeviceTable {

  private static final List<DeviceColumn> COLUMNS =
      List.of(
          DeviceColumn.NAME,
          DeviceColumn.PRESENCE,
          DeviceColumn.MANAGED_BY,
          DeviceColumn.PRIMARY_USER,
          DeviceColumn.RELEASE,
          DeviceColumn.LAST_ACTIVE);

  private DeviceTable() {}

  public static PagedGrid<DeviceSummary> of(Clock clock) {
    var table = new PagedGrid<>("Devices", DeviceCells.compact(clock));
    COLUMNS.forEach(
        column -> table.column(column.title(), column.width(), DeviceCells.of(column, clock)));
    return table;
  }
}
