package io.mooring.persistence;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.access.Scope;
import io.mooring.device.Cursor;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceOrder;
import io.mooring.device.DeviceQuery;
import io.mooring.device.DeviceSort;
import io.mooring.device.Devices;
import io.mooring.device.Facet;
import io.mooring.device.FilterText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists of every sort in every order, from in their middle and from their beginning. */
record ReadLists(Devices devices, Scope scope) {

  private static final List<String> FILTERS =
      List.of(
          "",
          "pc-0",
          "pc-00123",
          "pc s1",
          "*0012",
          "*0 *1",
          "*0 pc",
          "site:PS1",
          "site:PS2",
          "presence:online",
          "presence:online,unknown site:PS1",
          "presence:online pc-0",
          "site:PS2 pc-0",
          "site:PS2 s1 pc",
          "site:PS2 *0",
          "kind:unknown *0",
          "windowsUpdatePolicies:unknown,configMgr",
          "clientApps:drifted site:PS2 pc-0");

  void all() {
    FILTERS.stream().map(FilterText::parse).forEach(this::all);
  }

  private void all(DeviceFilter filter) {
    var total = devices.count(scope, filter, MONDAY).number();
    orders()
        .forEach(order -> {
          var half = Math.clamp(total / 2, 1, DeviceQuery.LARGEST);
          var middle = devices.ahead(scope, new DeviceQuery(filter, order, null, half), MONDAY);
          // What is kept of a statement are the values that it was asked with first.
          middle.ifPresent(cursor -> read(filter, order, cursor));
          read(filter, order, null);
        });
    Stream.of(Facet.values()).forEach(facet -> devices.counts(scope, filter, facet, MONDAY));
  }

  private static Stream<DeviceOrder> orders() {
    return Stream.of(DeviceSort.values())
        .map(sort -> new DeviceOrder(sort, false))
        .flatMap(order ->
            order.by() == DeviceSort.MATCH ? Stream.of(order) : Stream.of(order, order.reversed()));
  }

  private void read(DeviceFilter filter, DeviceOrder order, @Nullable Cursor after) {
    devices.page(scope, new DeviceQuery(filter, order, after, 50), MONDAY);
    devices.ahead(scope, new DeviceQuery(filter, order, after, 50), MONDAY);
  }
}
