package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.health.SiteHealth;
import io.mooring.connector.portal.OrderPortal;
import io.mooring.connector.portal.PinnedKey;
import io.mooring.connector.portal.PortalException;
import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.testing.CommandSigner;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.CommandKeys;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class PollTurnTest {

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private final CommandSigner signer = new CommandSigner();
  @TempDir private Path folder;
  private Journal journal;
  private Path pinned;
  private PollTurn turn;

  @BeforeEach
  void start() throws IOException {
    Estate.of(site, 1);
    site.methods = (_, _) -> new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    pinned = folder.resolve("portal-key.jwk");
    PinnedKey.draft(pinned, signer.publicKey()).commit();
    turn = turn(portal);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @Test
  void carriesOutWhatComesAndAsksAgainAtOnce() throws IOException {
    portal.commands.add(signer.sign("c1", "order-1", "order-2"));

    assertThat(turn.take()).isZero();

    assertThat(portal.claimed).containsExactlyInAnyOrder("order-1", "order-2");
    assertThat(portal.reports).hasSize(2);
  }

  @Test
  void aPortalThatDoesNotHoldAPollIsNotAskedInATightLoop() throws IOException {
    assertThat(turn.take()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void forgedCommandsAreNotEvenClaimed() throws IOException {
    portal.commands.add(new CommandSigner().sign("c1", "order-1"));

    assertThat(turn.take()).isGreaterThan(Duration.ofSeconds(1));

    assertThat(portal.claimed).isEmpty();
    assertThat(site.posts).isEmpty();
    assertThat(portal.troubles)
        .singleElement()
        .satisfies(trouble -> {
          assertThat(trouble.sentence()).contains("carries out no command", "another key");
          assertThat(trouble.remedy()).contains("command-key.jwk");
        });
  }

  @Test
  void commandsOfASuccessorAreCarriedOutAndTheTroubleOfBeforeIsOver() throws IOException {
    var next = new CommandSigner();
    portal.commands.add(next.sign("c1", "order-1"));
    turn.take();
    portal.commandKeys = new CommandKeys(next.thumbprint(), List.of(signer.succession(next)));
    portal.commands.add(next.sign("c1", "order-2"));
    turn.take();

    assertThat(portal.claimed).containsExactly("order-2");
    assertThat(portal.troubles).hasSize(2);
    assertThat(portal.troubles.getLast().sentence()).isNull();
    assertThat(PinnedKey.open(pinned).present().getKeyID()).isEqualTo(next.thumbprint());
  }

  /** Header, payload and signature: a changed bit anywhere makes the whole worthless. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void oneAlteredByteCausesNoCallAtTheSite(int part) throws IOException {
    var parts = signer.sign("c1", "order-1").split("\\.", -1);
    var bytes = Base64.getUrlDecoder().decode(parts[part]);
    for (var i = 0; i < bytes.length; i += 3) {
      bytes[i] ^= 1;
      parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      portal.commands.add(String.join(".", parts));
      bytes[i] ^= 1;

      turn.take();
    }

    assertThat(portal.commands).isEmpty();
    assertThat(portal.claimed).isEmpty();
    assertThat(site.requests).isEmpty();
  }

  @Test
  void nothingIsClaimedWhileTheSiteDoesNotAnswer() {
    site.fault = (_, _) -> new TestSite.Reply(503, "");
    portal.commands.add(signer.sign("c1", "order-1"));

    assertThatThrownBy(turn::take).isInstanceOf(IOException.class);

    assertThat(portal.claimed).isEmpty();
    assertThat(portal.troubles).hasSize(1);
  }

  @Test
  void aPollThatIsCutIsHeldForLessNextTime() throws IOException {
    portal.away = PortalFaults.away();
    var cutting = turn(new IdleLimit(Duration.ofSeconds(10)));

    cutting.take();
    cutting.take();

    assertThat(portal.holds).containsExactly(25, 12);
  }

  /** Below the limit a poll is answered; the way there takes one cut for each halving. */
  @Test
  void pollsSettleBelowAnIdleLimitAndGoOn() throws IOException {
    var proxy = new IdleLimit(Duration.ofSeconds(5));
    var polling = turn(proxy);

    for (var polls = 0; polls < 10; polls++) {
      polling.take();
    }

    assertThat(portal.holds).startsWith(25, 12, 6, 3, 3, 3);
    assertThat(portal.holds.subList(3, 10)).containsOnly(3);
  }

  /** A portal that is away for longer than a few cuts is asked ever more seldom. */
  @Test
  void aPortalThatCutsEveryPollIsAwayAfterAFewAndTheShortestHoldIsTried() throws IOException {
    var polling = turn(new IdleLimit(Duration.ofMillis(1_500)));
    var faults = 0;
    for (var polls = 0; polls < 6; polls++) {
      try {
        assertThat(polling.take()).isGreaterThanOrEqualTo(Duration.ZERO);
      } catch (IOException e) {
        faults++;
      }
    }

    assertThat(portal.holds).containsExactly(25, 12, 6, 3, 2, 2);
    assertThat(faults).as("left to the back-off").isEqualTo(3);
  }

  @Test
  void aPortalThatIsAwayIsNoCut() {
    portal.away = PortalFaults.away();

    assertThatThrownBy(turn::take).isInstanceOf(PortalException.class);
  }

  /** Otherwise polls would be short, and many, for an hour after each outage. */
  @ParameterizedTest
  @MethodSource("outages")
  void anOutageIsNoCutHoweverLongItTookToShow(PortalException outage) throws IOException {
    var away = new IdleLimit(Duration.ofSeconds(10));
    away.fault = outage;
    var polling = turn(away);

    assertThatThrownBy(polling::take).isSameAs(outage);
    assertThatThrownBy(polling::take).isSameAs(outage);

    assertThat(portal.holds).containsExactly(25, 25);
  }

  static List<PortalException> outages() {
    return List.of(
        PortalFaults.unreachable(), PortalFaults.refusing(502), PortalFaults.refusing(503));
  }

  @Test
  void whatLiesBeforeThePortalMayHaveAnIdleLimitToo() throws IOException {
    var before = new IdleLimit(Duration.ofSeconds(20));
    before.fault = PortalFaults.refusing(504);
    var polling = turn(before);

    polling.take();
    polling.take();

    assertThat(portal.holds).containsExactly(25, 12);
  }

  private PollTurn turn(OrderPortal polled) throws IOException {
    var client = site.client(clock);
    var desk = new OrderDesk(portal, client, journal, 1, clock, () -> {});
    var signed = new SignedCommands(PinnedKey.open(pinned), "c1", clock);
    var polling = new PollTurn.Polling(1, Duration.ofSeconds(25));
    return new PollTurn(
        polled,
        signed,
        desk,
        client,
        new SiteHealth(portal, 1, _ -> Optional.empty(), clock),
        clock,
        polling);
  }

  /** A proxy with an idle limit between here and the portal. */
  private final class IdleLimit implements OrderPortal {

    private final Duration limit;
    private PortalException fault = PortalFaults.away();

    IdleLimit(Duration limit) {
      this.limit = limit;
    }

    @Override
    public Orders.Polled poll(Orders.Poll poll) throws PortalException {
      portal.holds.add(poll.holdSeconds());
      var held = Duration.ofSeconds(poll.holdSeconds());
      clock.pass(held.compareTo(limit) > 0 ? limit : held);
      if (held.compareTo(limit) > 0) {
        throw fault;
      }
      return Orders.Polled.NOTHING;
    }

    @Override
    public Orders.Claims claim(Orders.Claim claim) throws PortalException {
      return portal.claim(claim);
    }

    @Override
    public void report(Orders.Reports reports) throws PortalException {
      portal.report(reports);
    }
  }
}
