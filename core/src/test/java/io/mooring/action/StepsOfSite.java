package io.mooring.action;

import static io.mooring.wire.Orders.Outcome.ACCEPTED;
import static io.mooring.wire.Orders.Outcome.PROGRESS;
import static io.mooring.wire.Orders.Outcome.SIGHTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.site.Fenced;
import io.mooring.wire.Orders.Claimed;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import io.mooring.wire.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a site and its connectors do in an order's life. */
final class StepsOfSite {

  private static final List<Outcome> OUTCOMES =
      List.of(
          ACCEPTED,
          ACCEPTED,
          ACCEPTED,
          ACCEPTED,
          PROGRESS,
          SIGHTED,
          SIGHTED,
          Outcome.REFUSED,
          Outcome.FAILED,
          Outcome.UNCERTAIN);

  private final OrderLife life;
  private final Company company;

  StepsOfSite(OrderLife life, Company company) {
    this.life = life;
    this.company = company;
  }

  void hello() {
    var desk = life.one(company.desks);
    life.tell("Another connector takes the site");
    company.hello(life.portal(), desk);
  }

  /** The gateway asks first whether the epoch holds the site. */
  void lease() {
    var desk = life.one(company.desks);
    life.tell("Orders are fetched");
    var held = life.portal().watch.held(desk.connector, desk.epoch);
    assertThat(held.isPresent()).isEqualTo(company.holds(desk));
    if (held.isPresent()) {
      life.portal().delivery.lease(company.site, 1_000);
      company.orders.values().forEach(order -> order.lease(life.clock.instant()));
    }
  }

  /** As a connector's desk: what it has not seen granted it never sends. */
  void claim() {
    var id = anOrder(true);
    var desk = life.one(company.desks);
    if (id.isEmpty()) {
      return;
    }
    life.tell("Claims " + id.get());
    var delivery = life.portal().delivery;
    if (!company.holds(desk)) {
      assertThatThrownBy(() -> claim(delivery, desk, id.get())).isInstanceOf(Fenced.class);
      return;
    }
    var order = company.orders.get(id.get());
    var before = order == null ? null : order.state;
    var mustBeGranted = order != null && order.claim(desk.connector.id(), life.clock.instant());
    var claimed = claim(delivery, desk, id.get());
    assertThat(claimed.granted()).as("%s was %s", order, before).isEqualTo(mustBeGranted);
    if (claimed.granted()) {
      company.grants.merge(id.get(), 1, Integer::sum);
      var answerIsLost = life.chance(25);
      company.sendings.merge(id.get(), answerIsLost ? 0 : 1, Integer::sum);
    }
    if (order != null) {
      company.counted("action.start DONE");
    }
  }

  private static Claimed claim(OrderDelivery delivery, Company.Desk desk, OrderId id) {
    return delivery.claim(desk.connector, desk.epoch, List.of(id)).getFirst();
  }

  /** Any order at any time: reports get lost, late, doubled, and contradict one another. */
  void report() {
    var id = anOrder(false);
    var desk = life.one(company.desks);
    if (id.isEmpty()) {
      return;
    }
    var outcome = life.one(OUTCOMES);
    var siteTime = life.chance(80) ? life.near() : null;
    var report = new Report(id.get().toString(), outcome, "words", siteTime, evidence(outcome));
    for (var times = life.chance(20) ? 2 : 1; times > 0; times--) {
      report(desk, id.get(), report);
    }
  }

  private void report(Company.Desk desk, OrderId id, Report report) {
    life.tell("Reports " + report);
    var delivery = life.portal().delivery;
    if (!company.holds(desk)) {
      assertThatThrownBy(() -> delivery.report(desk.connector, desk.epoch, List.of(report)))
          .isInstanceOf(Fenced.class);
      return;
    }
    delivery.report(desk.connector, desk.epoch, List.of(report));
    var order = company.orders.get(id);
    if (order != null) {
      company.counted("action.report DONE");
      if (order.report(desk.connector.id(), report, life.clock.instant())) {
        endedByMooring(order);
      }
    }
  }

  private void endedByMooring(ExpectedOrder order) {
    company.counted("action." + order.state.key() + " DONE");
  }

  private Map<String, String> evidence(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED, REFUSED, FAILED, UNCERTAIN -> Map.of("operationId", "1");
      case PROGRESS ->
          Map.of("completedClients", life.one(List.of("0", "1")), "offlineClients", "0");
      case SIGHTED ->
          Map.of(
              life.one(List.of("lastBoot", "restartEvent", "lastPolicyRequest", "nonsense")),
              life.chance(90) ? life.near().toString() : "soon");
    };
  }

  /** Mostly one that may go on from here. */
  private Optional<OrderId> anOrder(boolean unclaimed) {
    var owner = life.chance(95) ? company : life.other(company);
    var all =
        owner.orders.values().stream()
            .filter(order -> order.unclaimed() == unclaimed && order.state.open())
            .map(order -> order.id)
            .toList();
    var any = life.chance(15) || all.isEmpty() ? new ArrayList<>(owner.orders.keySet()) : all;
    return any.isEmpty() ? Optional.empty() : Optional.of(life.one(any));
  }

  void facts() {
    var device = life.one(company.devices);
    var client = life.one(device.clients);
    if (life.chance(40)) {
      client.boot = life.near();
    }
    if (life.chance(40)) {
      client.policy = life.near();
    }
    if (life.chance(50)) {
      client.online = !client.online;
      client.lastOnline = client.online ? life.near() : client.lastOnline;
    }
    if (life.chance(20)) {
      client.member = !client.member;
    }
    arrived(device, client);
  }

  private void arrived(ExpectedDevice device, ExpectedClient client) {
    client.gone = false;
    client.told |= life.chance(50);
    client.active = life.clock.instant();
    life.tell(
        "Facts of %s %d: boot %s, policy %s, online %s, obsolete %s"
            .formatted(
                device.name,
                client.resource,
                client.boot,
                client.policy,
                client.online,
                client.obsolete));
    company.bring(life.portal(), client.row(device.name, device.server));
    company.orders.values().stream()
        .filter(order -> order.device == device)
        .filter(ExpectedOrder::facts)
        .forEach(this::endedByMooring);
  }

  /** The old client becomes obsolete, and a new one comes on the same hardware. */
  void installAnew() {
    var device = life.one(company.devices);
    for (var client : List.copyOf(device.clients)) {
      if (!client.obsolete) {
        client.obsolete = true;
        arrived(device, client);
      }
    }
    arrived(device, device.installedAnew(company.lastId++, life.clock.instant()));
  }

  /** A full pass misses a client, and a person lets it go. */
  void leave() {
    var client = life.one(life.one(company.devices).clients);
    life.tell("No longer in the site: " + client.resource);
    var portal = life.portal();
    var attached = company.attached(portal);
    var pass = portal.passes.begin(attached);
    var next = life.clock.instant().plusSeconds(300);
    var end = end(pass, client.gone ? null : client.resource, next);
    portal.passes.end(attached, end);
    if (!client.gone) {
      assertThat(portal.departing.letGo(company.ada, company.site.site(), pass)).contains(1L);
    }
    client.gone = true;
  }

  private Pass.End end(long pass, @Nullable Long missing, java.time.Instant next) {
    var ids = missing == null ? List.<Long>of() : List.of(missing);
    return new Pass.End(company.epoch, pass, Pass.Kind.FULL, 5, 5, 5, ids, ids.size(), null, next);
  }
}
