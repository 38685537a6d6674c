package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Batch;
import io.mooring.wire.Gateway;
import io.mooring.wire.Orders;
import io.mooring.wire.Orders.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders that are alike go to the site together. */
class ManyOrdersTest extends ManyOrders {

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
  void whereTheSiteTakesNoQuestionAboutManyEachIsAskedAbout() throws IOException {
    site.fault =
        (path, query) ->
            query.contains(" or ")
                ? new TestSite.Reply(400, "{\"error\":{\"message\":\"The node count limit\"}}")
                : null;
    estate.systems.add(Estate.FIRST + 12, "2026-11-22T07:00:00Z");
    carryOut(commands("restart", 30));
    carryOut(
        IntStream.range(30, 50)
            .mapToObj(n -> command("o" + n, "syncMachinePolicy", Estate.FIRST + n))
            .toList());

    watch().take();

    assertThat(journal.find("o12").map(Entry::before).map(Entry.Before::boot))
        .contains(Instant.parse("2026-11-22T07:00:00Z"));
    assertThat(portal.hot).hasSize(50);
    assertThat(site.requests.stream().filter(one -> one.contains(" or "))).hasSize(2);
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
            .map(one -> one.knowing(new Entry.Before(clock.instant(), null, null, null, null)))
            .map(one -> one.begun(clock.instant(), "o0", 3))
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

    estate.statuses.set(77, "OfflineClients", 0);
    clock.pass(Duration.ofSeconds(3));
    watch.take();
    assertThat(portal.reports).as("one has yet to be counted").isEmpty();

    estate.statuses.set(77, "CompletedClients", MANY);
    clock.pass(Duration.ofSeconds(3));
    watch.take();

    assertThat(portal.reports)
        .hasSize(MANY)
        .allMatch(report -> "1".equals(report.evidence().get("completedClients")));
  }
}
