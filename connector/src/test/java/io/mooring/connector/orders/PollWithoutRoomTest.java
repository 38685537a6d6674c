package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.testing.CommandSigner;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connector that remembers one order. */
@SuppressWarnings("NullAway.Init")
class PollWithoutRoomTest {

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final CommandSigner signer = new CommandSigner();
  @TempDir private Path folder;
  private Journal journal;
  private PollTurn turn;

  @BeforeEach
  void start() throws IOException {
    Estate.of(site, 1);
    site.methods = (_, _) -> new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
    journal = Journal.open(folder.resolve("journal.jsonl"), clock, 1);
    var pinned = folder.resolve("portal-key.jwk");
    PinnedKey.draft(pinned, signer.publicKey()).commit();
    var client = site.client(clock);
    turn =
        new PollTurn(
            portal,
            new SignedCommands(PinnedKey.open(pinned), "c1", clock),
            new OrderDesk(portal, client, journal, 1, clock, () -> {}),
            client,
            new SiteHealth(portal, 1, _ -> Optional.empty(), clock),
            clock,
            new PollTurn.Polling(1, Duration.ofSeconds(25)));
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutRoomThePortalHearsOfTheConnectorAndKeepsItsOrders(boolean isNewer)
      throws IOException {
    portal.isNewer = isNewer;
    full("configmgr.restart");
    portal.commands.add(signer.sign("c1", "order-2"));

    turn.take();
    turn.take();

    assertThat(portal.claimed).containsExactly("order-1");
    assertThat(portal.holds).as("it polls, to be heard of").hasSize(3);
    assertThat(portal.troubles)
        .singleElement()
        .satisfies(trouble ->
            assertThat(trouble.sentence()).contains("watches 1 orders", "takes no more"));
  }

  @Test
  void whenThereIsRoomAgainTheTroubleIsOverAndOrdersCome() throws IOException {
    full("configmgr.restart");
    turn.take();
    portal.commands.add(signer.sign("c1", "order-2"));
    journal.put(journal.find("order-1").orElseThrow().at(Entry.Stage.FORGOTTEN));

    turn.take();

    assertThat(portal.claimed).containsExactlyInAnyOrder("order-1", "order-2");
    assertThat(portal.troubles).hasSize(2);
    assertThat(portal.troubles.getLast().sentence()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"configmgr.syncMachinePolicy,1", "configmgr.restart,0"})
  void whatPassesProveIsWatchedNoLongerWhenThereIsNoRoom(String action, int room)
      throws IOException {
    full(action);
    clock.pass(Duration.ofHours(1));
    turn.take();
    assertThat(journal.room()).isZero();

    clock.pass(Duration.ofHours(2));
    turn.take();

    assertThat(journal.room()).isEqualTo(room);
  }

  /** The only order that there is room for is being watched. */
  private void full(String action) throws IOException {
    portal.commands.add(signer.signFor(action, "c1", "order-1"));
    turn.take();
    assertThat(journal.at(Entry.Stage.WATCHED)).hasSize(1);
  }
}
