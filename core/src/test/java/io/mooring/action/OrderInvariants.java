package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.Scope;
import io.mooring.audit.AuditEntry;
import io.mooring.device.DeviceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    var seen =
        new Seen(
            order.state(),
            order.deadline(),
            order.sentAt(),
            order.leasedUntil(),
            order.target().baseline(),
            order.target().resource().value(),
            order.events().size());
    if (!seen.equals(Seen.of(expected))) {
      assertThat(seen).as(expected.toString()).isEqualTo(Seen.of(expected));
    }
  }

  /** All of an order that the model foretells. */
  private record Seen(
      OrderState state,
      Instant deadline,
      @Nullable Instant taken,
      @Nullable Instant leasedUntil,
      @Nullable Instant baseline,
      long resource,
      int events) {

    static Seen of(ExpectedOrder order) {
      return new Seen(
          order.state,
          order.deadline,
          order.taken,
          order.leasedUntil,
          order.baseline,
          order.resource,
          order.events);
    }
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
    var ended = company.ended.get(order.id());
    if (ended != null) {
      demand(order.equals(ended), "what has ended never changes again", order);
      return;
    }
    var granted = company.granted(order.id());
    demand(granted <= 1, "one claim is granted", order);
    demand(company.carriedOut(order.id()) <= granted, "sent only when granted", order);
    demand((order.claim() != null) == (granted == 1), "started when granted", order);
    switch (order.state()) {
      case CONFIRMED -> isProved(order);
      case QUEUED, DELIVERED, CANCELLED, EXPIRED -> demand(granted == 0, "never granted", order);
      case STARTED, FAILED, UNKNOWN -> demand(granted == 1, "granted", order);
      case REFUSED -> {}
      case REQUESTED, AWAITING_APPROVAL, SUPERSEDED ->
          throw new AssertionError("Nothing leads there: " + order);
    }
    if (!order.state().open()) {
      company.ended.put(order.id(), order);
    }
  }

  private static void demand(boolean holds, String what, Order order) {
    if (!holds) {
      throw new AssertionError(what + ": " + order);
    }
  }

  private static void isProved(Order order) {
    var from = order.sentAt();
    var baseline = order.target().baseline();
    assertThat(order.events().getLast().evidence()).as("evidence of %s", order).hasSize(1);
    var at = Instant.parse(order.events().getLast().evidence().values().iterator().next());
    assertThat(from).as("the site took %s", order).isNotNull();
    assertThat(at).isAfterOrEqualTo(Objects.requireNonNull(from).truncatedTo(ChronoUnit.SECONDS));
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

  Map<String, Long> written() {
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

  Map<OrderId, Order> orders() {
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
