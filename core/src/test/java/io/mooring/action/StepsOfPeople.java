package io.mooring.action;

import static io.mooring.action.ConfigMgrAction.RESTART;
import static io.mooring.action.ConfigMgrAction.SYNC_MACHINE_POLICY;
import static io.mooring.action.ConfigMgrAction.WAKE_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.action.ExpectedRules.By;
import io.mooring.device.DeviceFilter;
import io.mooring.protection.Guarded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do in an order's life. */
final class StepsOfPeople {

  private static final int MOST_RULES = 6;

  private final OrderLife life;
  private final Company company;

  StepsOfPeople(OrderLife life, Company company) {
    this.life = life;
    this.company = company;
  }

  void click() {
    var person = life.one(company.people);
    var device = life.one(life.chance(90) ? company.devices : life.other(company).devices);
    var asked =
        new ActionRequest(
            life.one(List.of(RESTART, RESTART, RESTART, SYNC_MACHINE_POLICY, WAKE_UP)),
            life.one(List.of("", "He called", "He called")),
            new IdempotencyKey("key" + life.random.nextInt(40)),
            life.one(Arrays.asList(null, device.name, device.name, "pc-1")),
            life.chance(20) ? anyOrder().orElse(null) : null);
    life.tell(person.name() + " " + person.roles() + " asks for " + asked + " of " + device.name);
    if (!person.may(asked.action().permission())) {
      assertThatThrownBy(() -> life.portal().actions.request(person, device.id, asked))
          .isInstanceOf(NotPermitted.class);
      company.counted("action.request REFUSED");
      return;
    }
    var expected = expected(person, device, asked);
    var decision = life.portal().actions.request(person, device.id, asked);
    assertThat(decision).isInstanceOf(expected);
    decided(person, device, asked, decision);
  }

  private void decided(
      Person person, ExpectedDevice device, ActionRequest asked, Decision decision) {
    var used = new Company.Used(person.id(), asked.key().value());
    switch (decision) {
      case Decision.Accepted(var order, var repeated) -> {
        assertThat(repeated).isEqualTo(company.keys.containsKey(used));
        if (repeated) {
          assertThat(order.id()).isEqualTo(company.keys.get(used));
          return;
        }
        var now = life.clock.instant();
        company.orders.put(
            order.id(),
            new ExpectedOrder(
                order.id(), asked.action(), device, asked.reason(), company.countdown, now));
        company.keys.put(used, order.id());
        company.counted("action.request DONE");
      }
      case Decision.Refused _,
          Decision.SecondThought _,
          Decision.KeyUsed _,
          Decision.NoSuchDevice _ ->
          company.counted("action.request REFUSED");
    }
  }

  private Class<? extends Decision> expected(
      Person person, ExpectedDevice device, ActionRequest asked) {
    var earlier = company.keys.get(new Company.Used(person.id(), asked.key().value()));
    if (earlier != null) {
      return isSame(company.expected(earlier), device, asked)
          ? Decision.Accepted.class
          : Decision.KeyUsed.class;
    }
    if (!company.devices.contains(device) || device.gone()) {
      return Decision.NoSuchDevice.class;
    }
    if (isRefused(device, asked)) {
      return Decision.Refused.class;
    }
    var named = device.name.equals(asked.confirmedName());
    return asked.action() == RESTART && company.guarded(device) && !named
        ? Decision.SecondThought.class
        : Decision.Accepted.class;
  }

  private static boolean isSame(ExpectedOrder order, ExpectedDevice device, ActionRequest asked) {
    return order.device == device
        && order.action == asked.action()
        && order.reason.equals(asked.reason());
  }

  private boolean isRefused(ExpectedDevice device, ActionRequest asked) {
    var restart = asked.action() == RESTART;
    var again = asked.predecessor();
    var awake = asked.action() == WAKE_UP && device.main().online;
    return (restart && asked.reason().isEmpty())
        || (restart && isOpen(device))
        || (again != null && !mayBeTriedAgain(again, device, asked.action()))
        || awake
        || device.main().obsolete;
  }

  private boolean isOpen(ExpectedDevice device) {
    return company.orders.values().stream()
        .anyMatch(order -> order.device == device && order.action == RESTART && order.state.open());
  }

  private boolean mayBeTriedAgain(OrderId id, ExpectedDevice device, RemoteAction action) {
    var order = company.orders.get(id);
    return order != null && order.device == device && order.action == action && !order.state.open();
  }

  /** Of either company: nobody knows the ids of the other, but anybody may guess. */
  private Optional<OrderId> anyOrder() {
    var owner = life.chance(90) ? company : life.other(company);
    var all = new ArrayList<>(owner.orders.keySet());
    return all.isEmpty() ? Optional.empty() : Optional.of(life.one(all));
  }

  void cancel() {
    var id = anyOrder();
    if (id.isEmpty()) {
      return;
    }
    var person = life.one(company.people);
    var order = company.orders.get(id.get());
    life.tell(person.name() + " cancels " + id.get());
    if (!person.may(Permission.READ_DEVICES)) {
      refusedToCancel(person, id.get());
      return;
    }
    company.counted("action.cancel " + (isCancelled(person, order) ? "DONE" : "REFUSED"));
    if (order != null && !person.may(order.action.permission())) {
      refusedToCancel(person, id.get());
      return;
    }
    var answer = life.portal().actions.cancel(person, id.get());
    if (order == null) {
      assertThat(answer).isInstanceOf(Cancellation.NoSuchOrder.class);
    } else if (order.unclaimed()) {
      assertThat(answer).isInstanceOf(Cancellation.Cancelled.class);
      order.to(OrderState.CANCELLED);
    } else {
      assertThat(answer).isInstanceOf(Cancellation.TooLate.class);
    }
  }

  private static boolean isCancelled(Person person, @Nullable ExpectedOrder order) {
    return order != null && order.unclaimed() && person.may(order.action.permission());
  }

  private void refusedToCancel(Person person, OrderId id) {
    assertThatThrownBy(() -> life.portal().actions.cancel(person, id))
        .isInstanceOf(NotPermitted.class);
  }

  void changeRoles() {
    var at = life.random.nextInt(company.people.size());
    var before = company.people.get(at);
    var roles = life.one(List.of(Set.<Role>of(), Set.of(Role.READER), Set.of(Role.HELPDESK)));
    life.tell(before.name() + " has the roles " + roles);
    company.people.set(at, new Person(before.id(), before.name(), before.userName(), roles));
  }

  void stateCountdown() {
    company.countdown = Duration.ofMinutes(1 + life.random.nextInt(180));
    life.tell("The countdown is stated: " + company.countdown);
    life.portal().attachment.stateCountdown(company.ada, company.site.site(), company.countdown);
  }

  void changeRules() {
    var rules = company.rules.rules;
    if (rules.size() < MOST_RULES && life.chance(40)) {
      addRule();
    } else if (life.chance(30)) {
      var rule = life.one(rules);
      life.tell("Away with the rule " + rule.by);
      var removed = life.portal().protection.remove(company.ada, rule.id);
      assertThat(removed).as("standard rules stay").isEqualTo(rule.by != By.SERVER);
      rules.removeIf(one -> one == rule && removed);
    } else {
      var rule = life.one(rules);
      rule.on = !rule.on;
      rule.since = rule.on ? life.clock.instant() : rule.since;
      life.tell("The rule " + rule.by + " is on: " + rule.on);
      assertThat(life.portal().protection.turn(company.ada, rule.id, rule.on)).isTrue();
    }
  }

  private void addRule() {
    var by = life.one(List.of(By.WORD, By.COLLECTION));
    var guarded =
        by == By.WORD
            ? new Guarded.ByFilter(DeviceFilter.search(ExpectedRules.WORD))
            : new Guarded.ByCollection(ExpectedRules.COLLECTION);
    life.tell("A rule is made by " + by);
    var made = life.portal().protection.add(company.ada, "By " + by, guarded);
    company.rules.rules.add(new ExpectedRules.Rule(made.id(), by, life.clock.instant()));
  }
}
