package io.mooring.web.devices;

import io.mooring.change.Change;
import io.mooring.device.DeviceId;
import io.mooring.device.DeviceSummary;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.Watch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps the rows of an open list true. A row that changes stays at its place until a new look. */
final class LiveRows {

  /** More changed rows than this are read as pages. */
  private static final int ONE_BY_ONE = 20;

  private final DeviceGrid grid;
  private final Function<DeviceId, Optional<DeviceSummary>> summary;
  private final Set<DeviceId> read = ConcurrentHashMap.newKeySet();
  private final Set<DeviceId> changed = ConcurrentHashMap.newKeySet();

  private LiveRows(DeviceGrid grid, Function<DeviceId, Optional<DeviceSummary>> summary) {
    this.grid = grid;
    this.summary = summary;
  }

  /**
   * Begins with the grid's attaching.
   *
   * @param summary a device as it is now; empty when it is gone
   */
  static LiveRows of(
      DeviceGrid grid, LiveChanges changes, Function<DeviceId, Optional<DeviceSummary>> summary) {
    var rows = new LiveRows(grid, summary);
    Watch.over(grid, changes, rows::concerns, rows::refresh);
    return rows;
  }

  /** Another list is shown. */
  void forget() {
    read.clear();
    changed.clear();
  }

  void reading(List<DeviceSummary> rows) {
    rows.forEach(row -> read.add(row.id()));
  }

  private boolean concerns(Change change) {
    return change instanceof Change.OfDevice(_, var id)
        && read.contains(new DeviceId(id))
        && changed.add(new DeviceId(id));
  }

  private void refresh() {
    var now = List.copyOf(changed);
    now.forEach(changed::remove);
    if (now.isEmpty() || now.size() > ONE_BY_ONE) {
      grid.lookAnew();
    } else {
      now.stream()
          .flatMap(id -> summary.apply(id).stream())
          .forEach(grid.getDataProvider()::refreshItem);
    }
  }
}
