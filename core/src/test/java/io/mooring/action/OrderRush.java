package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.access.Person;
import io.mooring.site.Fenced;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everything that may happen to a company's orders, at once, round by round. */
final class OrderRush {

  private final SettableClock clock = new SettableClock();
  private final Random random;
  private final Portal portal;
  private final Company company;
  private final OrderInvariants invariants;
  private final Queue<Decision> decisions = new ConcurrentLinkedQueue<>();

  private OrderRush(LifePorts ports, long seed) {
    random = new Random(seed);
    portal = new Portal(ports.overtakenBy(OrderRush::others), clock);
    company = new Company(portal);
    invariants = new OrderInvariants(portal, company);
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing waits for it: it makes races likelier
  private static void others() {
    for (var n = 0; n < 100; n++) {
      Thread.yield();
    }
  }

  static void run(LifePorts ports, long seed, int rounds) throws Exception {
    var rush = new OrderRush(ports, seed);
    for (var round = 0; round < rounds; round++) {
      rush.atOnce();
      rush.nothingIsLost();
      rush.clock.advance(Duration.ofSeconds(1 + rush.random.nextInt(300)));
    }
    rush.clock.advance(Duration.ofDays(1));
    while (rush.portal.sweep()) {
      rush.invariants.hold();
    }
    rush.invariants.hold();
    rush.invariants.nothingIsOpen();
    rush.isWrittenDown();
  }

  private void atOnce() throws InterruptedException, ExecutionException {
    var work = new ArrayList<Callable<Boolean>>();
    company.devices.forEach(device -> clicks(work, device));
    company.devices.forEach(device -> work.add(() -> boots(device)));
    invariants.orders().values().stream()
        .filter(order -> order.state().open())
        .forEach(order -> connector(work, order));
    work.add(() -> portal.delivery.lease(company.site, 1_000).isEmpty());
    work.add(portal::sweep);
    Collections.shuffle(work, random);
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Boolean>>();
      work.forEach(one -> running.add(threads.submit(() -> when(start, one))));
      start.countDown();
      for (var one : running) {
        one.get();
      }
    }
  }

  private static boolean when(CountDownLatch start, Callable<Boolean> work) throws Exception {
    start.await();
    return work.call();
  }

  /** Two people want a restart, one of them clicks twice; user policy is wanted in any number. */
  private void clicks(List<Callable<Boolean>> work, ExpectedDevice device) {
    var hal = company.people.get(0);
    var hope = company.people.get(1);
    var key = SampleOrders.key();
    work.add(() -> click(hal, device, ConfigMgrAction.RESTART, key));
    work.add(() -> click(hal, device, ConfigMgrAction.RESTART, key));
    work.add(() -> click(hope, device, ConfigMgrAction.RESTART, SampleOrders.key()));
    for (var n = 0; n < 3; n++) {
      work.add(() -> click(hope, device, ConfigMgrAction.SYNC_USER_POLICY, SampleOrders.key()));
    }
  }

  private boolean click(
      Person person, ExpectedDevice device, RemoteAction action, IdempotencyKey key) {
    var asked = new ActionRequest(action, "He called", key, device.name, null);
    return decisions.add(portal.actions.request(person, device.id, asked));
  }

  private boolean boots(ExpectedDevice device) {
    var client = device.main();
    client.boot = clock.instant();
    company.bring(portal, client.row(device.name, device.server));
    return true;
  }

  private void connector(List<Callable<Boolean>> work, Order order) {
    var holder = company.desks.getFirst();
    work.add(() -> claim(holder, order));
    work.add(() -> claim(holder, order));
    work.add(() -> isFenced(order));
    work.add(() -> report(holder, order, Outcome.ACCEPTED, Map.of("operationId", "1")));
    work.add(() -> cancel(order));
    if (random.nextInt(3) == 0) {
      work.add(() -> report(holder, order, Outcome.REFUSED, Map.of()));
    }
    var seen = Map.of("restartEvent", clock.instant().toString());
    work.add(() -> report(holder, order, Outcome.SIGHTED, seen));
  }

  private boolean claim(Company.Desk desk, Order order) {
    var claimed = portal.delivery.claim(desk.connector, desk.epoch, List.of(order.id())).getFirst();
    if (claimed.granted()) {
      company.grants.merge(order.id(), 1, Integer::sum);
    }
    return claimed.granted();
  }

  private boolean isFenced(Order order) {
    try {
      return claim(company.desks.getLast(), order);
    } catch (Fenced e) {
      return true;
    }
  }

  private boolean cancel(Order order) {
    return portal.actions.cancel(company.ada, order.id()) instanceof Cancellation.Cancelled;
  }

  private boolean report(
      Company.Desk desk, Order order, Outcome outcome, Map<String, String> evidence) {
    var report = new Report(order.id().toString(), outcome, "words", clock.instant(), evidence);
    portal.delivery.report(desk.connector, desk.epoch, List.of(report));
    return true;
  }

  /** Whatever came first, the boot or the site's word: who comes second sees the other. */
  private void nothingIsLost() {
    invariants.hold();
    for (var order : invariants.orders().values()) {
      if (order.state() == OrderState.STARTED) {
        var scope = company.ada.scope();
        var device = portal.ports.devices().find(scope, order.request().device()).orElseThrow();
        assertThat(Evidence.in(order, device)).as("unseen proof of %s", order).isEmpty();
      }
    }
  }

  private void isWrittenDown() {
    var orders = invariants.orders();
    var written = invariants.written();
    var accepted =
        decisions.stream()
            .filter(decision -> decision instanceof Decision.Accepted one && !one.repeated())
            .count();
    var refused = decisions.stream().filter(Decision.Refused.class::isInstance).count();
    assertThat(accepted).isEqualTo(orders.size()).isPositive();
    assertThat(written).containsEntry("action.request DONE", accepted);
    assertThat(written).containsEntry("action.request REFUSED", refused);
    for (var state : List.of(OrderState.CONFIRMED, OrderState.EXPIRED)) {
      var ended = orders.values().stream().filter(order -> order.state() == state).count();
      assertThat(written.getOrDefault("action." + state.key() + " DONE", 0L)).isEqualTo(ended);
    }
  }
}
