package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.wire.Orders.Claimed;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A claim and a cancel of one order, of which the second comes between the other's two steps. */
final class OrderDuel {

  private final SettableClock clock = new SettableClock();
  private final LifePorts ports;
  private final Consumer<Runnable> meanwhile;
  private final Portal portal;
  private final Company company;
  private final OrderId order;

  OrderDuel(LifePorts ports, Consumer<Runnable> meanwhile) {
    this.ports = ports;
    this.meanwhile = meanwhile;
    portal = new Portal(ports, clock);
    company = new Company(portal);
    var asked = ActionRequest.of(ConfigMgrAction.RESTART, "He called", SampleOrders.key());
    var device = company.devices.getFirst().id;
    var decision = portal.actions.request(company.ada, device, asked);
    order = ((Decision.Accepted) decision).order().id();
  }

  void claimFirst() {
    var slow = overtakenBy(() -> assertThat(claim(portal).granted()).isTrue());

    assertThat(slow.actions.cancel(company.ada, order)).isInstanceOf(Cancellation.TooLate.class);
    assertThat(state()).isEqualTo(OrderState.STARTED);
  }

  void cancelFirst() {
    var slow =
        overtakenBy(() ->
            assertThat(portal.actions.cancel(company.ada, order))
                .isInstanceOf(Cancellation.Cancelled.class));

    assertThat(claim(slow).granted()).isFalse();
    assertThat(state()).isEqualTo(OrderState.CANCELLED);
  }

  private Portal overtakenBy(Runnable other) {
    var happened = new AtomicBoolean();
    Runnable once =
        () -> {
          if (happened.compareAndSet(false, true)) {
            meanwhile.accept(other);
          }
        };
    return new Portal(ports.overtakenBy(once), clock);
  }

  private Claimed claim(Portal at) {
    var desk = company.desks.getFirst();
    return at.delivery.claim(desk.connector, desk.epoch, List.of(order)).getFirst();
  }

  private OrderState state() {
    return portal.actions.find(company.ada, order).orElseThrow().state();
  }
}
