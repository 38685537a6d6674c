package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.inventory.EstateContract.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.wire.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Devices} tells of a device that several sources have. */
public interface MixedDevicesContract extends OrderedDevicesContract {

  /** Two batches have read the same device before either wrote; neither knows of the other. */
  @Test
  default void theListShowsWhatAnotherSourceBroughtMeanwhile() {
    var here = attached(tenant(), "PS1");
    var there = attached(here.tenant(), "PS2");
    var one = named(here, FIRST, "PC-1");
    var other = named(there, FIRST, "PC-1").of(one.device());
    put(one, other);
    var client =
        record(there, FIRST, Map.of(Column.NAME, "PC-1", Column.IS_CLIENT, "true"))
            .of(one.device());
    put(one, client);
    var renamed = named(here, FIRST, "PC-2").of(one.device());

    records()
        .put(
            here.tenant(),
            List.of(renamed),
            List.of(new Device(one.device(), List.of(renamed, other))));

    var scope = Scope.all(here.tenant());
    var shown = list(scope, DeviceFilter.EVERYTHING, DeviceOrder.BY_NAME, MONDAY);
    assertThat(shown)
        .containsExactly(
            DeviceSummary.of(devices().find(scope, one.device()).orElseThrow(), MONDAY));
    assertThat(devices().count(scope, FilterText.parse("client:inactive"), MONDAY).number())
        .isEqualTo(1);
  }
}
