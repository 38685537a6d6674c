package io.mooring.action;

import static io.mooring.SettableClock.MONDAY;
import static io.mooring.action.SampleOrders.key;
import static io.mooring.action.SampleOrders.order;
import static io.mooring.action.SampleOrders.restart;
import static io.mooring.action.SampleOrders.site;
import static io.mooring.action.SampleOrders.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.access.TenantId;
import io.mooring.device.DeviceId;
import io.mooring.site.ConnectorId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Orders} must do, whatever they are stored in. */
public interface OrdersContract extends ManyOrdersContract {

  Instant LATER = MONDAY.plusSeconds(10);

  @Test
  default void givesBackWhatWasAdded() {
    var order = order(site(), 0);
    var key = key();

    assertThat(orders().add(order, key)).isTrue();

    var site = order.target().site();
    assertThat(orders().find(Scope.all(site.tenant()), order.id())).contains(order);
    assertThat(orders().find(site, order.id())).contains(order);
    assertThat(orders().byKeys(order.request().person(), List.of(key, key())))
        .containsExactly(Map.entry(key, order));
  }

  @Test
  default void aKeyOrdersOncePerPerson() {
    var site = site();
    var first = order(site, 0);
    var key = key();
    orders().add(first, key);

    var again = order(site, first.request().person(), 1);
    assertThat(orders().add(again, key)).isFalse();
    assertThat(orders().find(site, again.id())).isEmpty();
    assertThat(orders().add(order(site, 2), key)).isTrue();
  }

  @Test
  default void ofManyAtOnceWithOneKeyOneIsAdded() throws Exception {
    var site = site();
    var person = order(site, 0).request().person();
    var key = key();

    var added = atOnce(8, () -> orders().add(order(site, person, 1), key));

    assertThat(added).containsOnlyOnce(true).hasSize(8);
  }

  @Test
  default void othersSeeNothingOfIt() {
    var order = added(site(), 0);
    var tenant = order.target().site().tenant();
    var other = new Scope(tenant, Set.of(UUID.randomUUID()));
    var device = order.request().device();

    assertThat(orders().find(other, order.id())).isEmpty();
    assertThat(orders().of(other, device, 9)).isEmpty();
    assertThat(orders().find(Scope.all(tenant()), order.id())).isEmpty();
    assertThat(orders().of(Scope.all(tenant()), device, 9)).isEmpty();
    assertThat(orders().find(new SiteKey(tenant, SiteId.random()), order.id())).isEmpty();
  }

  @Test
  default void aDevicesOrdersAreTheNewestFirst() {
    var site = site();
    var device = DeviceId.random();
    var orders = List.of(order(site, device, 1), order(site, device, 2), order(site, device, 3));
    orders.forEach(order -> orders().add(order, key()));

    assertThat(orders().of(Scope.all(site.tenant()), device, 2))
        .containsExactly(orders.get(2), orders.get(1));
    assertThat(orders().of(new Scope(site.tenant(), Set.of(site.site().value())), device, 9))
        .hasSize(3);
  }

  @Test
  default void leasesTheOldestFirstAndOnce() {
    var site = site();
    var first = added(site, 1);
    var second = added(site, 2);
    var third = added(site, 3);
    added(site(), 0);

    var leased = lease(site, LATER, 2);

    assertThat(leased).extracting(Order::id).containsExactly(first.id(), second.id());
    assertThat(leased).extracting(Order::state).containsOnly(OrderState.DELIVERED);
    assertThat(leased.getFirst().events()).hasSize(2);
    assertThat(lease(site, LATER, 9)).extracting(Order::id).containsExactly(third.id());
    assertThat(lease(site, LATER, 9)).isEmpty();
  }

  @Test
  default void aLapsedLeaseIsHandedOutAgain() {
    var site = site();
    var order = added(site, 1);
    lease(site, LATER, 9);

    assertThat(lease(site, LATER.plusSeconds(59), 9)).isEmpty();
    var again = lease(site, LATER.plusSeconds(60), 9);

    assertThat(again).extracting(Order::id).containsExactly(order.id());
    assertThat(again.getFirst().events()).hasSize(3);
  }

  @Test
  default void whatIsStartedOrOverdueIsNotHandedOut() {
    var site = site();
    var started = added(site, 1);
    added(site, 2);
    move(started, Order.Event.of(LATER, OrderState.STARTED, "Sent"));

    assertThat(lease(site, MONDAY.plusSeconds(3_602), 9)).isEmpty();
  }

  @Test
  default void connectorsThatAskAtOnceGetEachOrderOnce() throws Exception {
    var site = site();
    for (var n = 0; n < 40; n++) {
      added(site, n);
    }

    var leased = atOnce(8, () -> lease(site, MONDAY.plusSeconds(99), 10));

    assertThat(leased.stream().flatMap(List::stream).map(Order::id)).doesNotHaveDuplicates();
  }

  @Test
  default void movesOnlyWhatIsAsItWasSeen() {
    var order = added(site(), 1);
    var evidence = Map.of("operationId", "16777300");
    var claim = new Order.Claim(LATER, ConnectorId.random());
    var claimed = new Order.Event(LATER, OrderState.STARTED, "Claimed", evidence);
    var move = new Orders.Move(claimed, LATER.plusSeconds(7_200), claim, null);

    assertThat(orders().move(order, move)).isTrue();
    assertThat(orders().move(order, move)).isFalse();

    var moved = found(order);
    assertThat(moved.state()).isEqualTo(OrderState.STARTED);
    assertThat(moved.deadline()).isEqualTo(LATER.plusSeconds(7_200));
    assertThat(moved.claim()).isEqualTo(claim);
    assertThat(moved.sentAt()).isNull();
    assertThat(moved.events()).containsExactly(order.events().getFirst(), claimed);
    assertThat(orders().move(moved, Orders.Move.to(claimed))).isTrue();
    assertThat(orders().move(moved, Orders.Move.to(claimed))).isFalse();
  }

  @Test
  default void whatIsLeasedIsNoLongerAsItWasSeen() {
    var order = added(site(), 1);
    lease(order.target().site(), LATER, 9);

    assertThat(orders().move(order, to(LATER))).isFalse();
    assertThat(found(order).leasedUntil()).isEqualTo(LATER.plusSeconds(60));
    assertThat(orders().move(found(order), to(LATER))).isTrue();
  }

  @Test
  default void ofADisruptiveActionOneIsOpenPerDevice() {
    var site = site();
    var device = DeviceId.random();
    var first = restart(site, device, 1);
    assertThat(orders().add(first, key())).isTrue();

    assertThat(orders().add(restart(site, device, 2), key())).isFalse();
    assertThat(orders().add(restart(site, DeviceId.random(), 2), key())).isTrue();
    assertThat(orders().add(order(site, device, 2), key())).isTrue();
    assertThat(open(site.tenant(), device, first.request().action())).containsExactly(first);
    assertThat(open(tenant(), device, first.request().action())).isEmpty();
    assertThat(open(site.tenant(), device, ConfigMgrAction.SYNC_MACHINE_POLICY)).isEmpty();

    orders().move(first, to(LATER));
    assertThat(open(site.tenant(), device, first.request().action())).isEmpty();
    assertThat(orders().add(restart(site, device, 3), key())).isTrue();
  }

  @Test
  default void ofDisruptiveOrdersAtOnceOneIsAdded() throws Exception {
    var site = site();
    var device = DeviceId.random();

    var added = atOnce(8, () -> orders().add(restart(site, device, 1), key()));

    assertThat(added).containsOnlyOnce(true).hasSize(8);
  }

  @Test
  default void aClaimIsGrantedOnce() throws Exception {
    var order = added(site(), 1);
    var claimed = Order.Event.of(LATER, OrderState.STARTED, "Claimed");

    var granted = atOnce(8, () -> orders().move(order, Orders.Move.to(claimed)));

    assertThat(granted).containsOnlyOnce(true).hasSize(8);
  }

  @Test
  default void knowsTheStartedOrdersOfDevices() {
    var site = site();
    var started = added(site, 1);
    var queued = added(site, 2);
    move(started, Order.Event.of(LATER, OrderState.STARTED, "Claimed"));
    var devices = List.of(started.request().device(), queued.request().device());

    assertThat(orders().started(site.tenant(), devices))
        .extracting(Order::id)
        .containsExactly(started.id());
    assertThat(orders().started(tenant(), devices)).isEmpty();
    assertThat(orders().started(site.tenant(), List.of())).isEmpty();
  }

  @Test
  default void openOrdersPastTheirDeadlineAreTheLongestOverdueFirst() {
    var site = site();
    var second = added(site, 2);
    var first = added(site, 1);
    var ended = added(site, 0);
    move(ended, Order.Event.of(LATER, OrderState.CANCELLED, "Cancelled"));
    added(site, 50);

    assertThat(orders().overdue(MONDAY.plusSeconds(3_602), Integer.MAX_VALUE))
        .filteredOn(order -> order.target().site().equals(site))
        .extracting(Order::id)
        .containsExactly(first.id(), second.id());
  }

  private void move(Order order, Order.Event event) {
    assertThat(orders().move(order, Orders.Move.to(event))).isTrue();
  }

  private Collection<Order> open(TenantId tenant, DeviceId device, RemoteAction action) {
    return orders().open(tenant, List.of(device), action).values();
  }

  private Order found(Order order) {
    return orders().find(order.target().site(), order.id()).orElseThrow();
  }

  private List<Order> lease(SiteKey site, Instant now, int most) {
    return orders().lease(site, now, now.plusSeconds(60), most);
  }

  private Order added(SiteKey site, long second) {
    var order = order(site, second);
    orders().add(order, key());
    return order;
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> one : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
        results.add(one.get());
      }
    }
    return results;
  }

  private static Orders.Move to(Instant at) {
    return Orders.Move.to(Order.Event.of(at, OrderState.CANCELLED, "Cancelled"));
  }
}
