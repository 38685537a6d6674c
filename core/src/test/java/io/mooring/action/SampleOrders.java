package io.mooring.action;

import static io.mooring.SettableClock.MONDAY;

import io.mooring.access.PersonId;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Orders, sites and keys that differ from all others. */
final class SampleOrders {

  private SampleOrders() {}

  static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString());
  }

  static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }

  static SiteKey site() {
    return new SiteKey(tenant(), SiteId.random());
  }

  static Order order(SiteKey site, long second) {
    return order(site, DeviceId.random(), second);
  }

  static Order order(SiteKey site, DeviceId device, long second) {
    return order(site, new PersonId(site.tenant(), UUID.randomUUID()), device, second);
  }

  static Order order(SiteKey site, PersonId person, long second) {
    return order(site, person, DeviceId.random(), second);
  }

  static Order order(SiteKey site, PersonId person, DeviceId device, long second) {
    return order(site, person, device, second, ConfigMgrAction.SYNC_MACHINE_POLICY);
  }

  static Order restart(SiteKey site, DeviceId device, long second) {
    var person = new PersonId(site.tenant(), UUID.randomUUID());
    return order(site, person, device, second, ConfigMgrAction.RESTART);
  }

  static Order order(
      SiteKey site, PersonId person, DeviceId device, long second, RemoteAction action) {
    var at = MONDAY.plusSeconds(second);
    return new Order(
        OrderId.random(),
        new Order.Request(action, device, person, "Hal", "He called", at, OrderId.random()),
        new Order.Target(
            site, new ResourceId(16_777_216), MONDAY.minusSeconds(60), Duration.ofMinutes(90)),
        OrderState.QUEUED,
        at.plusSeconds(3_600),
        null,
        null,
        null,
        List.of(Order.Event.of(at, OrderState.QUEUED, "Waiting.")));
  }
}
