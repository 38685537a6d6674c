package io.mooring.connector.orders;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.testing.SettableClock;
import io.mooring.wire.Orders;
import io.mooring.wire.Orders.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A connector's life by the dice: what it does, what happens to it, and what must hold then. */
final class OrderModel {

  private static final int ORDERS = 5;
  private static final int STEPS = 30;
  private static final Duration WATCHED = Duration.ofHours(1);
  private static final List<String> ACTIONS =
      List.of("syncMachinePolicy", "evaluateApplications", "restart");

  private final Path file;
  private final RandomGenerator dice;
  private final SettableClock clock = new SettableClock();
  private final Perils perils;
  private final ModelPortal portal;
  private final ModelSite site;
  private final List<Orders.Command> commands;

  /** Lines on disk of orders that were forgotten before they came again. */
  private final Map<String, Integer> known = new HashMap<>();

  private Journal journal;
  private OrderDesk desk;
  private Watch watch;

  OrderModel(Path folder, RandomGenerator dice) throws IOException {
    this.file = folder.resolve("journal.jsonl");
    this.dice = dice;
    this.perils = new Perils(dice);
    this.portal = new ModelPortal(perils);
    this.site = new ModelSite(perils, dice);
    this.site.beforeCall = this::demandOnDisk;
    this.site.isSettled = this::isSettled;
    this.site.isClaimed = this::isClaimed;
    this.commands = IntStream.range(0, ORDERS).mapToObj(this::command).toList();
    this.journal = Journal.open(file, clock);
    this.desk = desk();
    this.watch = watch();
  }

  private Orders.Command command(int number) {
    var action = "configmgr." + ACTIONS.get(dice.nextInt(ACTIONS.size()));
    return new Orders.Command("o" + number, action, 1 + dice.nextInt(3), WATCHED.toSeconds());
  }

  void live() throws IOException {
    for (var step = 0; step < STEPS; step++) {
      take(() -> step(dice.nextInt(10)));
    }
    perils.calm();
    for (var i = 0; i < 3; i++) {
      take(() -> turn(commands));
      clock.pass(Duration.ofMinutes(3));
    }
    // Whatever the clock was set back by, the watch is over by then.
    clock.pass(Duration.ofDays(14));
    take(watch::take);
    check();
    journal.close();
  }

  private interface Step {
    void take() throws IOException;
  }

  /** What fails is tried again later; who is killed starts again over the same folder. */
  private void take(Step step) throws IOException {
    try {
      step.take();
    } catch (Perils.Killed e) {
      journal.close();
      tearLine();
      start();
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("journal");
    } finally {
      site.carrying = List.of();
    }
  }

  private void step(int number) throws IOException {
    switch (number) {
      case 0, 1, 2, 3 -> turn(someCommands());
      case 4, 5 -> watch.take();
      case 6, 7 -> clock.pass(Duration.ofSeconds(dice.nextInt(200)));
      case 8 -> clock.pass(Duration.ofHours(dice.nextInt(-6, 7)));
      default -> {
        journal.close();
        start();
      }
    }
  }

  /** Late, twice and in any order. */
  private List<Orders.Command> someCommands() {
    return dice.ints(1 + dice.nextInt(3), 0, ORDERS).mapToObj(commands::get).toList();
  }

  private void turn(List<Orders.Command> delivered) throws IOException {
    desk.takeUp();
    site.carrying =
        delivered.stream()
            .distinct()
            .filter(command -> journal.find(command.orderId()).isEmpty())
            .toList();
    known.clear();
    site.carrying.forEach(one -> known.put(one.orderId(), lines(one.orderId()).size()));
    desk.carryOut(
        delivered.stream().distinct().toList(), clock.instant().plus(Duration.ofMinutes(10)));
    site.carrying = List.of();
  }

  /** The line that was being written when the process was killed has no end. */
  private void tearLine() throws IOException {
    var lines = Files.readAllLines(file);
    if (!lines.isEmpty() && dice.nextBoolean()) {
      var line = lines.getLast();
      Files.writeString(file, line.substring(0, dice.nextInt(line.length())), APPEND);
    }
  }

  private void start() throws IOException {
    journal = Journal.open(file, clock);
    desk = desk();
    watch = watch();
  }

  private OrderDesk desk() {
    return new OrderDesk(portal, site, journal, 1, clock, () -> {});
  }

  private Watch watch() {
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(site, scope, clock));
    var watching = new Watch.Watching(1, Duration.ofSeconds(3));
    return new Watch(journal, site, inventory, portal, clock, watching);
  }

  private void demandOnDisk(String method, String order) {
    if (!method.endsWith("IsClientOperationAllowed")) {
      assertThat(portal.granted).as("sent without a claim").contains(order);
      assertThat(lines(order).getLast()).as("sent before it was on disk").contains("\"BEGUN\"");
    }
  }

  private boolean isSettled(String order) {
    return isClaimed(order)
        && Stream.of("\"CLAIMING\"", "\"BEGUN\"").noneMatch(lines(order).getLast()::contains);
  }

  private boolean isClaimed(String order) {
    return lines(order).size() > known.getOrDefault(order, 0);
  }

  private List<String> lines(String order) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.contains("\"order\":\"" + order + "\""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check() {
    assertThat(site.initiations).as("sent once at most").doesNotHaveDuplicates();
    assertThat(portal.granted).containsAll(site.initiations);
    portal.granted.forEach(this::check);
    assertThat(journal.all())
        .as("nothing is left to do")
        .allMatch(entry -> entry.stage() == Entry.Stage.CLOSED);
  }

  private void check(String order) {
    var heard = portal.heardOf(order);
    assertThat(heard).as("what became of " + order).isNotEmpty();
    var first = heard.getFirst();
    var done = site.operations.stream().filter(one -> one.orders().contains(order)).toList();
    switch (first.outcome()) {
      case ACCEPTED ->
          assertThat(done)
              .as("the operation of " + order)
              .extracting(ModelSite.Operation::id)
              .containsExactly(operationId(first));
      case REFUSED, FAILED -> assertThat(done).as("failed for certain: " + order).isEmpty();
      case UNCERTAIN ->
          assertThat(heard).extracting(Orders.Report::outcome).doesNotContain(Outcome.ACCEPTED);
      case PROGRESS, SIGHTED -> throw new AssertionError(order + " begins with " + first);
    }
    heard.forEach(report -> check(report, first));
  }

  private static long operationId(Orders.Report report) {
    return Long.parseLong(report.evidence().getOrDefault("operationId", "0"));
  }

  private void check(Orders.Report report, Orders.Report first) {
    switch (report.outcome()) {
      case ACCEPTED -> assertThat(operationId(report)).isPositive();
      case PROGRESS -> assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
      case SIGHTED -> {
        assertThat(first.outcome()).isEqualTo(Outcome.ACCEPTED);
        var sent = first.siteTime() == null ? Instant.MAX : first.siteTime();
        assertThat(report.evidence().values())
            .filteredOn(value -> value.startsWith("20"))
            .allMatch(value -> !Instant.parse(value).isBefore(sent));
        var event = report.evidence().get(Orders.RESTART_EVENT);
        assertThat(event == null ? Instant.MAX : Instant.parse(event))
            .as("it was there before")
            .isAfter(site.known.get(report.orderId()));
      }
      case REFUSED, FAILED, UNCERTAIN -> {
        // The first word stands, whatever comes after it.
      }
    }
  }
}
