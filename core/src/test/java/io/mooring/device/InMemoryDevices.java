package io.mooring.device;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Devices} in memory, derived at every call from the records that a test holds. */
public final class InMemoryDevices implements Devices {

  private final Function<TenantId, Collection<SourceRecord>> records;

  public InMemoryDevices(Function<TenantId, Collection<SourceRecord>> records) {
    this.records = records;
  }

  @Override
  public DevicePage page(Scope scope, DeviceQuery query, Instant now) {
    var order = order(query.order());
    var found =
        matching(scope, query.filter(), now)
            .map(device -> DeviceSummary.of(device, now))
            .sorted(order)
            .filter(device -> isAfter(device, query))
            .limit(query.limit() + 1L)
            .toList();
    if (found.size() <= query.limit()) {
      return new DevicePage(found, null);
    }
    var items = found.subList(0, query.limit());
    var last = items.getLast();
    return new DevicePage(items, new Cursor(query.order().by().place(last), last.id()));
  }

  private static Comparator<DeviceSummary> order(DeviceOrder order) {
    Comparator<DeviceSummary> up =
        Comparator.comparing((DeviceSummary device) -> order.by().place(device))
            .thenComparing(device -> device.id().toString());
    return order.descending() ? up.reversed() : up;
  }

  private static boolean isAfter(DeviceSummary device, DeviceQuery query) {
    var after = query.after();
    if (after == null) {
      return true;
    }
    var byPlace = query.order().by().place(device).compareTo(after.place());
    var byBoth =
        byPlace != 0 ? byPlace : device.id().toString().compareTo(after.device().toString());
    return query.order().descending() ? byBoth < 0 : byBoth > 0;
  }

  @Override
  public long count(Scope scope, DeviceFilter filter, Instant now) {
    return matching(scope, filter, now).count();
  }

  @Override
  public Map<String, Long> counts(Scope scope, DeviceFilter filter, Facet facet, Instant now) {
    return matching(scope, filter, now)
        .collect(
            Collectors.groupingBy(
                device -> facet.of(DeviceSummary.of(device, now)),
                TreeMap::new,
                Collectors.counting()));
  }

  @Override
  public List<Device> find(Scope scope, Collection<DeviceId> ids) {
    return all(scope).filter(device -> ids.contains(device.id())).toList();
  }

  private Stream<Device> matching(Scope scope, DeviceFilter filter, Instant now) {
    return all(scope).filter(device -> filter.matches(device, now));
  }

  private Stream<Device> all(Scope scope) {
    Map<DeviceId, List<SourceRecord>> byDevice =
        records.apply(scope.tenant()).stream().collect(Collectors.groupingBy(SourceRecord::device));
    return byDevice.entrySet().stream()
        .map(entry -> new Device(entry.getKey(), entry.getValue()))
        .filter(device -> scope.reaches(device.main().site().site().value()));
  }
}
