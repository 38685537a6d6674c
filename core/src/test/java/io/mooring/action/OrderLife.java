package io.mooring.action;

import io.mooring.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One random life of two companies that know nothing of one another, step by step, beside a model
 * of it: after each step every order is as the model expects it.
 */
final class OrderLife {

  final Random random;
  final SettableClock clock = new SettableClock();
  private final LifePorts ports;
  private final List<Company> companies;
  private final List<String> told = new ArrayList<>();
  private Portal portal;

  OrderLife(LifePorts ports, long seed) {
    this.ports = ports;
    random = new Random(seed);
    portal = new Portal(ports, clock);
    companies = List.of(new Company(portal), new Company(portal));
  }

  static void live(LifePorts ports, long seed, int steps) {
    var life = new OrderLife(ports, seed);
    try {
      for (var step = 0; step < steps; step++) {
        life.step();
        life.compare();
      }
      life.end();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "Seed " + seed + ", the last of these steps:\n" + String.join("\n", life.told), e);
    }
  }

  /** The portal as it is at present. */
  Portal portal() {
    return portal;
  }

  Company other(Company company) {
    return companies.get(company == companies.getFirst() ? 1 : 0);
  }

  void tell(String what) {
    told.add(clock.instant() + " " + what);
  }

  private void step() {
    var company = one(companies);
    tell("At the " + (company == companies.getFirst() ? "first" : "second") + " company:");
    var people = new StepsOfPeople(this, company);
    var site = new StepsOfSite(this, company);
    switch (random.nextInt(40)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> people.click();
      case 9, 10, 11 -> people.cancel();
      case 12 -> people.changeRoles();
      case 13, 14 -> people.changeRules();
      case 15 -> people.stateCountdown();
      case 16, 17, 18 -> site.lease();
      case 19, 20, 21, 22, 23, 24 -> site.claim();
      case 25, 26, 27, 28, 29, 30 -> site.report();
      case 31, 32, 33 -> site.facts();
      case 34 -> site.hello();
      case 35 -> site.installAnew();
      case 36 -> site.leave();
      case 37 -> sweep();
      case 38 -> restart();
      default -> clockStep();
    }
  }

  private void restart() {
    tell("The portal starts anew");
    portal = new Portal(ports, clock);
  }

  /** Some steps go back, as a corrected clock does. */
  private void clockStep() {
    var seconds =
        switch (random.nextInt(6)) {
          case 0 -> -random.nextInt(5);
          case 1, 2 -> random.nextInt(90);
          case 3, 4 -> random.nextInt(20 * 60);
          default -> random.nextInt(5 * 3_600);
        };
    clock.advance(Duration.ofSeconds(seconds).plusMillis(random.nextInt(1_000)));
    tell("The clock goes " + seconds + " seconds");
  }

  /** A sweep ends a number of orders at most, hence until there are none. */
  private void sweep() {
    tell("Deadlines are swept");
    while (portal.sweep()) {
      tell("and again");
    }
    var now = clock.instant();
    for (var company : companies) {
      for (var order : company.orders.values()) {
        if (order.sweep(now)) {
          company.counted("action." + order.state.key() + " DONE");
        }
      }
    }
  }

  private void compare() {
    companies.forEach(company -> new OrderInvariants(portal, company).asExpected());
  }

  /** All deadlines pass. */
  private void end() {
    clock.advance(Duration.ofDays(15));
    sweep();
    compare();
    for (var company : companies) {
      var invariants = new OrderInvariants(portal, company);
      invariants.nothingIsOpen();
      invariants.seesNothingOf(other(company));
      invariants.everythingIsWrittenDown();
    }
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A time near now, before or after it, at times with parts of a second. */
  Instant near() {
    var millis = chance(50) ? random.nextInt(1_000) : 0;
    return clock.instant().plusSeconds(random.nextInt(1_200) - 400).plusMillis(millis);
  }
}
