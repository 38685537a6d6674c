package io.mooring.web.devices;

import io.mooring.InMemoryMooring;
import io.mooring.access.Scope;
import io.mooring.device.Cursor;
import io.mooring.device.Device;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.DevicePage;
import io.mooring.device.DeviceQuery;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.FacetCounts;
import io.mooring.device.Total;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the rows that lists fetch. */
final class CountedRows implements Devices {

  private final Devices devices;
  private long rows;

  CountedRows(Devices devices) {
    this.devices = devices;
  }

  DeviceDirectory directory(InMemoryMooring mooring) {
    return new DeviceDirectory(
        this,
        mooring.timeline,
        mooring.notes,
        mooring.auditLog,
        mooring.transactions,
        mooring.changes,
        mooring.clock);
  }

  /** The rows fetched since the last call. */
  long since() {
    var counted = rows;
    rows = 0;
    return counted;
  }

  @Override
  public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
    var page = devices.page(scope, query, now);
    rows += page.items().size();
    return page;
  }

  @Override
  public Optional<Cursor> ahead(Scope scope, DeviceQuery query, Instant now) {
    return devices.ahead(scope, query, now);
  }

  @Override
  public Total count(Scope scope, DeviceFilter filter, Instant now) {
    return devices.count(scope, filter, now);
  }

  @Override
  public Map<Facet, FacetCounts> counts(
      Scope scope, DeviceFilter filter, Set<Facet> facets, Instant now) {
    return devices.counts(scope, filter, facets, now);
  }

  @Override
  public List<Device> find(Scope scope, Collection<DeviceId> ids) {
    return devices.find(scope, ids);
  }
}
