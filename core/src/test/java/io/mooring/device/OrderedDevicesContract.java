package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every {@link Devices} reads a list on by key: by pages and by strides, both ways. */
public interface OrderedDevicesContract extends AttestedEstate {

  /** The whole list, read by pages. */
  default List<DeviceSummary> list(
      Scope scope, DeviceFilter filter, DeviceOrder order, Instant now) {
    var listed = new ArrayList<DeviceSummary>();
    Cursor next = null;
    do {
      var page = devices().page(scope, new DeviceQuery(filter, order, next, 7), now);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
      listed.addAll(page.items());
      next = page.next();
    } while (next != null);
    return listed;
  }

  @Test
  default void everyOrderGoesOnByKeyToTheEndBothWays() {
    var tenant = tenant();
    estate(tenant, 3);
    var scope = Scope.all(tenant);
    var total = devices().count(scope, DeviceFilter.EVERYTHING, MONDAY).number();
    for (var sort : DeviceSort.values()) {
      var order =
          Comparator.comparing((DeviceSummary device) -> sort.place(device))
              .thenComparing(device -> device.id().toString());
      var up = list(scope, DeviceFilter.EVERYTHING, new DeviceOrder(sort, false), MONDAY);
      var down = list(scope, DeviceFilter.EVERYTHING, new DeviceOrder(sort, true), MONDAY);
      assertThat(up).as(sort.key()).hasSize((int) total).isSortedAccordingTo(order);
      assertThat(down).as(sort.key()).isEqualTo(up.reversed());
    }
  }

  @Test
  default void stridesLandOnTheListsOwnRowsBothWays() {
    var tenant = tenant();
    estate(tenant, 4);
    var scope = Scope.all(tenant);
    for (var filter : List.of("", "client:active", "anna", "*0 presence:online")) {
      for (var sort : List.of(DeviceSort.NAME, DeviceSort.OS_BUILD)) {
        var order = new DeviceOrder(sort, false);
        var up = list(scope, FilterText.parse(filter), order, MONDAY);
        strides(scope, FilterText.parse(filter), order, up);
        strides(scope, FilterText.parse(filter), order.reversed(), up.reversed());
      }
    }
  }

  private void strides(
      Scope scope, DeviceFilter filter, DeviceOrder order, List<DeviceSummary> listed) {
    Cursor at = null;
    for (var row = 4; row < listed.size(); row += 5) {
      at = devices().ahead(scope, new DeviceQuery(filter, order, at, 5), MONDAY).orElseThrow();
      assertThat(at.device()).as("%s row %d", order, row).isEqualTo(listed.get(row).id());
      assertThat(one(scope, filter, order, at.before(order))).isEqualTo(listed.get(row));
      assertThat(one(scope, filter, order.reversed(), at)).isEqualTo(listed.get(row - 1));
    }
    assertThat(devices().ahead(scope, new DeviceQuery(filter, order, at, 5), MONDAY)).isEmpty();
  }

  private DeviceSummary one(Scope scope, DeviceFilter filter, DeviceOrder order, Cursor after) {
    var query = new DeviceQuery(filter, order, after, 1);
    return devices().page(scope, query, MONDAY).items().getFirst();
  }
}
