package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.inventory.PreparedInventory;
import io.mooring.connector.inventory.SiteInventory;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import io.mooring.wire.Pass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WatchTest {

  private static final Duration EVERY = Duration.ofSeconds(3);

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, 1);
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;
  private Journal journal;
  private Watch watch;

  @BeforeEach
  void start() throws IOException {
    estate.statuses.add(77, 1, 0, 0, 1, 0);
    restart();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @Test
  void withNothingToWatchItSleeps() throws IOException {
    assertThat(watch.take()).isGreaterThanOrEqualTo(Duration.ofHours(1));
    assertThat(site.requests).isEmpty();
  }

  @Test
  void tellsWhatChangesAndEndsWhenTheEffectIsSeen() throws IOException {
    accept();

    assertThat(watch.take()).isEqualTo(EVERY);
    assertThat(portal.reports.getLast().evidence())
        .containsEntry("offlineClients", "1")
        .containsEntry("operationId", "77");
    assertThat(portal.hot.get(Estate.FIRST)).containsKey("lastPolicyRequest");

    clock.pass(EVERY);
    watch.take();
    assertThat(portal.reports).as("nothing changed").hasSize(1);
    assertThat(portal.batches).hasSize(1);

    estate.statuses.set(77, "OfflineClients", 0);
    estate.statuses.set(77, "CompletedClients", 1);
    clock.pass(EVERY);
    watch.take();
    assertThat(portal.reports.getLast().sentence()).contains("has received");
    assertThat(journal.at(Entry.Stage.WATCHED)).as("no effect yet").hasSize(1);

    estate.devices.set(Estate.FIRST, "LastPolicyRequest", "2026-11-23T08:00:30Z");
    clock.pass(EVERY);
    watch.take();
    assertThat(portal.hot.get(Estate.FIRST))
        .containsEntry("lastPolicyRequest", "2026-11-23T08:00:30Z");
    assertThat(journal.at(Entry.Stage.CLOSED)).hasSize(1);
    assertThat(portal.ends).as("a few devices are no whole pass").isEmpty();
    assertThat(portal.begun).allMatch(begin -> begin.kind() == Pass.Kind.HOT);
  }

  @Test
  void looksLessOftenAsTimePassesAndGivesUpAfterTwoHours() throws IOException {
    accept();
    clock.pass(Duration.ofMinutes(3));
    assertThat(watch.take()).isEqualTo(Duration.ofSeconds(9));
    clock.pass(Duration.ofMinutes(30));
    assertThat(watch.take()).isEqualTo(Duration.ofSeconds(30));
    clock.pass(Duration.ofHours(2));
    watch.take();

    assertThat(journal.at(Entry.Stage.WATCHED)).isEmpty();
  }

  @Test
  void goesOnAfterARestart() throws IOException {
    accept();
    watch.take();
    journal.close();
    restart();

    assertThat(watch.take()).isEqualTo(EVERY);
    assertThat(portal.batches).hasSize(2);
  }

  @Test
  void endsWhenThePortalDoesNotWantToKnowAnyMore() throws IOException {
    accept();
    portal.losesReports = PortalFaults.refusing(409);

    watch.take();

    assertThat(journal.at(Entry.Stage.WATCHED)).isEmpty();
  }

  private void accept() throws IOException {
    var command = new Orders.Command("order-1", "configmgr.syncMachinePolicy", Estate.FIRST, 7_200);
    var begun = Entry.claiming(command, clock.instant(), clock.instant());
    journal.put(begun.settled(Result.accepted(77, clock.instant())).at(Entry.Stage.WATCHED));
  }

  private void restart() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    var client = site.client(clock);
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(client, scope, clock));
    var watching = new Watch.Watching(1, EVERY);
    watch = new Watch(journal, client, inventory, portal, clock, watching);
  }
}
