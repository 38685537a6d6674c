package io.mooring.device;

import static io.mooring.SettableClock.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Timeline} must do, whatever it is stored in. */
public interface TimelineContract {

  Timeline timeline();

  @Test
  default void aDevicesChangesAreTheNewestFirstUpToTheLimit() {
    var tenant = new TenantId(UUID.randomUUID());
    var device = DeviceId.random();
    var first = event(device, 1);
    var second = event(device, 2);
    var third = event(device, 3);

    timeline().add(tenant, List.of(first, third, event(DeviceId.random(), 4)));
    timeline().add(tenant, List.of(second));
    timeline().add(tenant, List.of());

    assertThat(timeline().of(Scope.all(tenant), device, 2)).containsExactly(third, second);
  }

  @Test
  default void anotherTenantsHistoryStaysThere() {
    var device = DeviceId.random();

    timeline().add(new TenantId(UUID.randomUUID()), List.of(event(device, 1)));

    assertThat(timeline().of(Scope.all(new TenantId(UUID.randomUUID())), device, 9)).isEmpty();
  }

  private static TimelineEvent event(DeviceId device, long second) {
    return new TimelineEvent(
        UUID.randomUUID(), device, MONDAY.plusSeconds(second), "name", "Was renamed.", "PS1");
  }
}
