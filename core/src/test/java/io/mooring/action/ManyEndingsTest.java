package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.SettableClock;
import io.mooring.audit.AuditEntry;
import io.mooring.wire.Batch;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all orders that one batch or one call proves the end is written at once. */
class ManyEndingsTest {

  private final SettableClock clock = new SettableClock();
  private final LifePorts ports = new InMemoryOrderLifeTest().ports();
  private final Portal others = new Portal(ports, clock);
  private final Portal portal = new Portal(ports.overtakenBy(this::moving), clock);
  private final Company company = new Company(portal);
  private final Company.Desk desk = company.desks.getFirst();
  private List<Order> orders = List.of();
  private Runnable meanwhile = () -> {};
  private int moves;

  private void moving() {
    moves++;
    var work = meanwhile;
    meanwhile = () -> {};
    work.run();
  }

  /** Restarts of two PCs that the site has taken. */
  @BeforeEach
  void take() {
    orders =
        company.devices.subList(0, 2).stream()
            .map(device ->
                portal.actions.request(
                    company.ada,
                    device.id,
                    ActionRequest.of(ConfigMgrAction.RESTART, "He called", SampleOrders.key())))
            .map(decision -> ((Decision.Accepted) decision).order())
            .toList();
    portal.delivery.lease(company.site, 1_000);
    portal.delivery.claim(desk.connector, desk.epoch, orders.stream().map(Order::id).toList());
    report(portal, Outcome.ACCEPTED, Map.of("operationId", "7"), orders);
    clock.advance(Duration.ofMinutes(1));
    moves = 0;
  }

  private void report(
      Portal at, Outcome outcome, Map<String, String> evidence, List<Order> reported) {
    at.delivery.report(
        desk.connector,
        desk.epoch,
        reported.stream()
            .map(order ->
                new Report(order.id().toString(), outcome, "words", clock.instant(), evidence))
            .toList());
  }

  private void bothHaveBooted() {
    var rows =
        company.devices.subList(0, 2).stream()
            .map(device -> {
              device.main().boot = clock.instant();
              return device.main().row(device.name, device.server);
            })
            .toArray(Batch.Row[]::new);
    company.bring(portal, rows);
  }

  private <T> List<T> now(Function<Order, T> what) {
    return orders.stream()
        .map(order -> portal.actions.find(company.ada, order.id()).orElseThrow())
        .map(what)
        .toList();
  }

  private List<String> writtenAsConfirmed() {
    return ports.audit().read(company.ada.scope(), null, 99).stream()
        .filter(entry -> entry.verb().equals("action.confirmed"))
        .map(AuditEntry::subject)
        .toList();
  }

  @Test
  void factsOfManyDevicesEndTheirOrdersTogether() {
    bothHaveBooted();

    assertThat(now(Order::state)).containsOnly(OrderState.CONFIRMED);
    assertThat(moves).isEqualTo(1);
    assertThat(writtenAsConfirmed())
        .containsExactlyInAnyOrderElementsOf(now(order -> order.id().toString()));
  }

  @Test
  void whatManyReportsProveEndsTogether() {
    report(portal, Outcome.SIGHTED, Map.of("restartEvent", clock.instant().toString()), orders);

    assertThat(now(Order::state)).containsOnly(OrderState.CONFIRMED);
    assertThat(moves).as("what is told, and what follows of it").isEqualTo(2);
    assertThat(writtenAsConfirmed()).hasSize(2);
  }

  @Test
  void oneThatWasOvertakenIsLookedAtAnew() {
    meanwhile =
        () ->
            report(others, Outcome.PROGRESS, Map.of("completedClients", "1"), orders.subList(0, 1));

    bothHaveBooted();

    assertThat(now(Order::state)).containsOnly(OrderState.CONFIRMED);
    assertThat(moves).isEqualTo(2);
    assertThat(now(order -> order.events().size()).getFirst()).isEqualTo(6);
    assertThat(writtenAsConfirmed()).hasSize(2);
  }

  @Test
  void oneThatEndedMeanwhileIsLeftAsItIs() {
    var unknown = Order.Event.of(clock.instant(), OrderState.UNKNOWN, "Nothing was seen.");
    var first = now(Function.identity()).getFirst();
    meanwhile = () -> assertThat(ports.orders().move(first, Orders.Move.to(unknown))).isTrue();

    bothHaveBooted();

    assertThat(now(Order::state)).containsExactly(OrderState.UNKNOWN, OrderState.CONFIRMED);
    assertThat(writtenAsConfirmed()).containsExactly(orders.getLast().id().toString());
  }
}
