package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.audit.AuditEntry;
import io.mooring.device.DeviceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of a company's orders after each step of their life. */
final class OrderInvariants {

  private static final int MOST = 1_000;

  private final Portal portal;
  private final Company company;

  OrderInvariants(Portal portal, Company company) {
    this.portal = portal;
    this.company = company;
  }

  /** The orders are as the model expects them, and nothing else is wrong with them. */
  void asExpected() {
    var orders = orders();
    assertThat(orders.keySet()).isEqualTo(company.orders.keySet());
    orders.values().forEach(order -> same(company.expected(order.id()), order));
    hold(orders);
  }

  private static void same(ExpectedOrder expected, Order order) {
    assertThat(order.state()).as("state of %s", expected).isEqualTo(expected.state);
    assertThat(order.deadline()).as("deadline of %s", expected).isEqualTo(expected.deadline);
    assertThat(order.sentAt()).as("taking of %s", expected).isEqualTo(expected.taken);
    assertThat(order.leasedUntil()).as("lease of %s", expected).isEqualTo(expected.leasedUntil);
    assertThat(order.target().baseline()).as("base of %s", expected).isEqualTo(expected.baseline);
    assertThat(order.target().resource().value()).isEqualTo(expected.resource);
    assertThat(order.events()).as("events of %s", expected).hasSize(expected.events);
  }

  /** What holds whatever the model says. */
  void hold() {
    hold(orders());
  }

  private void hold(Map<OrderId, Order> orders) {
    orders.values().forEach(this::holds);
    assertThat(orders.values().stream().filter(OrderInvariants::isOpenRestart).toList())
        .extracting(order -> order.request().device())
        .as("open restarts per device")
        .doesNotHaveDuplicates();
  }

  private static boolean isOpenRestart(Order order) {
    return order.request().action() == ConfigMgrAction.RESTART && order.state().open();
  }

  private void holds(Order order) {
    var granted = company.granted(order.id());
    assertThat(granted).as("claims granted of %s", order).isLessThanOrEqualTo(1);
    assertThat(company.carriedOut(order.id())).as("sendings").isLessThanOrEqualTo(granted);
    assertThat(order.startedAt() != null).as("started %s", order).isEqualTo(granted == 1);
    switch (order.state()) {
      case CONFIRMED -> isProved(order);
      case QUEUED, DELIVERED, CANCELLED, EXPIRED -> assertThat(granted).isZero();
      case STARTED, FAILED, UNKNOWN -> assertThat(granted).isOne();
      case REFUSED -> {}
      case REQUESTED, AWAITING_APPROVAL, SUPERSEDED ->
          throw new AssertionError("Nothing leads there: " + order);
    }
    if (!order.state().open()) {
      var ended = company.ended.putIfAbsent(order.id(), order);
      assertThat(order).isEqualTo(ended == null ? order : ended);
    }
  }

  private static void isProved(Order order) {
    var from = order.sentAt();
    var baseline = order.target().baseline();
    assertThat(order.events().getLast().evidence()).as("evidence of %s", order).hasSize(1);
    var at = Instant.parse(order.events().getLast().evidence().values().iterator().next());
    assertThat(from).as("the site took %s", order).isNotNull();
    assertThat(at)
        .isAfterOrEqualTo(java.util.Objects.requireNonNull(from).truncatedTo(ChronoUnit.SECONDS));
    if (baseline != null) {
      assertThat(at).isAfter(baseline);
    }
  }

  void nothingIsOpen() {
    assertThat(orders().values()).noneMatch(order -> order.state().open());
  }

  void everythingIsWrittenDown() {
    assertThat(written()).isEqualTo(company.audit);
  }

  private Map<String, Long> written() {
    return portal.ports.audit().read(Scope.all(company.tenant), null, 10 * MOST).stream()
        .filter(entry -> entry.verb().startsWith("action."))
        .collect(Collectors.groupingBy(OrderInvariants::row, TreeMap::new, Collectors.counting()));
  }

  private static String row(AuditEntry entry) {
    return entry.verb() + " " + entry.outcome();
  }

  /** The same resource ids, names and hardware at another company: none of its orders is here. */
  void seesNothingOf(Company other) {
    assertThat(ordersOf(other.devices)).isEmpty();
    assertThat(other.orders.keySet())
        .allSatisfy(id -> assertThat(portal.actions.find(company.ada, id)).isEmpty());
  }

  private Map<OrderId, Order> orders() {
    return ordersOf(company.devices);
  }

  private Map<OrderId, Order> ordersOf(List<ExpectedDevice> devices) {
    return devices.stream()
        .flatMap(device -> of(device.id))
        .collect(Collectors.toMap(Order::id, Function.identity()));
  }

  private Stream<Order> of(DeviceId device) {
    return portal.ports.orders().of(Scope.all(company.tenant), device, MOST).stream();
  }
}
