package io.mooring.web.devices;

import io.mooring.access.Person;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSummary;
import io.mooring.web.parts.KeyedRows;
import io.mooring.web.parts.KeyedRows.Part;
import io.mooring.web.parts.KeyedRows.Way;
import org.jspecify.annotations.Nullable;

/** The devices of a list by their places, read in its order and against it. */
record PlacedDevices(Person person, DeviceDirectory directory, ListAddress shown)
    implements KeyedRows.Source<DeviceSummary, Cursor> {

  @Override
  public Cursor key(DeviceSummary device) {
    return new Cursor(shown.order().by().place(device), device.id());
  }

  @Override
  public Part<DeviceSummary> rows(@Nullable Cursor key, Way way, int limit) {
    var page = directory.page(person, query(key, way, limit));
    return new Part<>(page.items(), page.next() != null);
  }

  @Override
  public @Nullable Cursor walk(@Nullable Cursor key, Way way, int rows) {
    var reached = key;
    for (var left = rows; left > 0; left -= DeviceQuery.LARGEST) {
      var stride = query(reached, way, Math.min(left, DeviceQuery.LARGEST));
      reached = directory.ahead(person, stride).orElse(null);
      if (reached == null) {
        return null;
      }
    }
    return reached;
  }

  @Override
  public Cursor before(Cursor key) {
    return key.before(shown.order());
  }

  private DeviceQuery query(@Nullable Cursor key, Way way, int limit) {
    return new DeviceQuery(shown.filter(), order(way), key, limit);
  }

  private DeviceOrder order(Way way) {
    return way == Way.ON ? shown.order() : shown.order().reversed();
  }
}
