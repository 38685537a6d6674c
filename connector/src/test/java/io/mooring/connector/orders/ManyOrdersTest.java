package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Orders;
import io.mooring.wire.Orders.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Orders that are alike go to the site together. */
@SuppressWarnings("NullAway.Init")
class ManyOrdersTest {

  private static final int MANY = 300;

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, MANY);
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final List<Long> notAllowed = new ArrayList<>();
  @TempDir private Path folder;
  private Journal journal;
  private OrderDesk desk;

  @BeforeEach
  void start() throws IOException {
    site.methods =
        (path, body) ->
            path.endsWith("IsClientOperationAllowed")
                ? new TestSite.Reply(201, "{\"ReturnValue\":" + isAllowed(body) + "}")
                : new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    desk = new OrderDesk(portal, site.client(clock), journal, 1, clock, () -> {});
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @Test
  void alikeOnesTakeOneQuestionAndOneCall() throws IOException {
    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("IsClientOperationAllowed")).isEqualTo(1);
    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
    assertThat(site.posts.getLast().get("TargetResourceIDs").size()).isEqualTo(MANY);
    assertThat(portal.reports).hasSize(MANY).allMatch(one -> one.outcome() == Outcome.ACCEPTED);
    assertThat(journal.at(Entry.Stage.WATCHED)).hasSize(MANY);
  }

  @Test
  void anotherActionAndTheSameDeviceAgainTakeCallsOfTheirOwn() throws IOException {
    var all = new ArrayList<>(commands("syncMachinePolicy", 11));
    all.add(new Orders.Command("again", "configmgr.syncMachinePolicy", Estate.FIRST, 7_200));
    all.add(new Orders.Command("other", "configmgr.wakeUp", Estate.FIRST, 7_200));

    carryOut(all);

    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(3);
  }

  @Test
  void fewGoOneByOneSinceTheSiteThenTellsOfEach() throws IOException {
    carryOut(commands("syncMachinePolicy", 10));

    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(10);
  }

  @Test
  void anOrderThatComesTwiceInABatchIsCarriedOutOnceAsItCameFirst() throws IOException {
    var all = new ArrayList<>(commands("syncMachinePolicy", 1));
    all.add(new Orders.Command("o0", "configmgr.wakeUp", Estate.FIRST, 7_200));

    carryOut(all);

    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
  }

  @Test
  void whoIsNotAllowedIsFoundAndTheOthersStillGoTogether() throws IOException {
    notAllowed.addAll(List.of(Estate.FIRST + 5, Estate.FIRST + 200));

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
    assertThat(site.posts.getLast().get("TargetResourceIDs").size()).isEqualTo(MANY - 2);
    assertThat(portal.reports)
        .filteredOn(report -> report.outcome() == Outcome.REFUSED)
        .extracting(Orders.Report::orderId)
        .containsExactlyInAnyOrder("o5", "o200");
  }

  @Test
  void whereNobodyIsAllowedTheSiteIsNotAskedAboutEach() throws IOException {
    IntStream.range(0, MANY).forEach(n -> notAllowed.add(Estate.FIRST + n));

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("IsClientOperationAllowed")).isLessThanOrEqualTo(64);
    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
    assertThat(portal.reports).hasSize(MANY).allMatch(one -> one.outcome() == Outcome.REFUSED);
  }

  @Test
  void bootsBeforeARestartAreReadOfManyTogether() throws IOException {
    estate.systems.add(Estate.FIRST + 120, "2026-11-23T07:00:00Z");
    estate.systems.add(Estate.FIRST + 120, "2026-11-22T07:00:00Z");

    carryOut(commands("restart", MANY));

    assertThat(site.requestsTo("SMS_G_System_OPERATING_SYSTEM")).isEqualTo(MANY / 50);
    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
    assertThat(journal.find("o120").map(Entry::before).map(Entry.Before::boot))
        .contains(Instant.parse("2026-11-23T07:00:00Z"));
  }

  @Test
  void noBootProvesTheRestartOfADeviceThatThereWasNoTimeToLookAt() throws IOException {
    estate.systems.add(Estate.FIRST, "2026-11-22T07:00:00Z");
    var client = site.client(clock);
    InstantSource running =
        () -> {
          clock.pass(Duration.ofSeconds(3));
          return clock.instant();
        };

    var before =
        new Beforehand(
                new RestartSigns(client),
                new Applications(client),
                ClientOperation.RESTART,
                List.of(Estate.FIRST),
                running.withZone(ZoneOffset.UTC))
            .of(Estate.FIRST, null);

    assertThat(site.requests).isEmpty();
    assertThat(before.boot()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
  }

  @Test
  void newsOfMoreThanThePortalTakesAtOnceGoInBatchesThatItTakes() throws IOException {
    IntStream.rangeClosed(MANY, 1_000).forEach(n -> estate.add(Estate.FIRST + n));
    estate.statuses.add(77, 1_000, 0, 0, 1_000, 0);
    carryOut(commands("syncMachinePolicy", 1_000));
    var last = Estate.FIRST + 1_000;
    carryOut(List.of(new Orders.Command("restart", "configmgr.restart", last, 7_200)));

    watch().take();

    assertThat(portal.hot).hasSize(1_001);
    assertThat(portal.batches).allMatch(batch -> batch.rows().size() <= Gateway.MAX_ROWS);
    assertThat(portal.batches).extracting(Batch::sequence).containsExactly(1L, 2L);
  }

  @Test
  void aKilledCallIsTracedForAllOfItsOrders() throws IOException {
    var lost =
        commands("syncMachinePolicy", 3).stream()
            .map(one -> Entry.claiming(one, clock.instant(), clock.instant()))
            .map(one -> one.begun(new Entry.Before(clock.instant(), null, null, null), "o0"))
            .toList();
    journal.put(lost);
    var targets = lost.stream().map(Entry::resource).toList();
    var then = clock.instant().plusSeconds(1).toString();
    estate.operations.add(8, 8, then, targets.subList(0, 2));
    estate.operations.add(9, 8, then, targets);

    desk.takeUp();

    assertThat(portal.reports).hasSize(3).allMatch(one -> one.outcome() == Outcome.ACCEPTED);
    assertThat(portal.reports.getFirst().evidence()).containsEntry("operationId", "9");
    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
  }

  @Test
  void theyAreWatchedTogetherAndReceivedWhenAllHaveReceived() throws IOException {
    carryOut(commands("collectHardwareInventory", MANY));
    portal.reports.clear();
    estate.statuses.add(77, MANY, MANY - 1, 0, 1, 0);
    var watch = watch();
    var before = site.requests.size();

    watch.take();

    assertThat(site.requests.size() - before).as("requests for 300 orders").isLessThan(20);
    assertThat(portal.reports).as("nobody knows which").isEmpty();
    assertThat(portal.hot).hasSize(MANY);

    estate.statuses.set(77, "CompletedClients", MANY);
    estate.statuses.set(77, "OfflineClients", 0);
    clock.pass(Duration.ofSeconds(3));
    watch.take();

    assertThat(portal.reports)
        .hasSize(MANY)
        .allMatch(report -> "1".equals(report.evidence().get("completedClients")));
  }

  private Watch watch() {
    var client = site.client(clock);
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(client, scope, clock));
    var watching = new Watch.Watching(1, Duration.ofSeconds(3));
    return new Watch(journal, client, inventory, portal, clock, watching);
  }

  private boolean isAllowed(JsonNode body) {
    return body.get("TargetResourceIDs")
        .valueStream()
        .noneMatch(id -> notAllowed.contains(id.asLong()));
  }

  private void carryOut(List<Orders.Command> commands) throws IOException {
    desk.carryOut(commands, SettableClock.MONDAY.plus(Duration.ofHours(1)));
  }

  private static List<Orders.Command> commands(String verb, int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> new Orders.Command("o" + n, "configmgr." + verb, Estate.FIRST + n, 7_200))
        .toList();
  }
}
