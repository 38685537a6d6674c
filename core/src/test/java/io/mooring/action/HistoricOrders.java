package io.mooring.action;

import io.mooring.access.PersonId;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders of a time that has long passed. */
public final class HistoricOrders {

  private HistoricOrders() {}

  public static IdempotencyKey key() {
    return SampleOrders.key();
  }

  /** A queued one whose deadline is then. */
  public static Order due(SiteKey site, Instant deadline) {
    var at = deadline.minusSeconds(3_600);
    var person = new PersonId(site.tenant(), UUID.randomUUID());
    var action = ConfigMgrAction.SYNC_MACHINE_POLICY;
    return new Order(
        OrderId.random(),
        new Order.Request(action, DeviceId.random(), person, "Hal", "He called", at, null),
        new Order.Target(site, new ResourceId(16_777_216), null, null),
        OrderState.QUEUED,
        deadline,
        null,
        null,
        null,
        List.of(Order.Event.of(at, OrderState.QUEUED, "Waiting.")));
  }

  public static Orders.Move expired(Instant at) {
    return Orders.Move.to(Order.Event.of(at, OrderState.EXPIRED, "Nobody fetched it in time."));
  }
}
