package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.FakePortal;
import io.mooring.connector.testing.SettableClock;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class OrderDeskTest {

  private static final Orders.Command SYNC =
      new Orders.Command("order-1", "configmgr.syncMachinePolicy", Estate.FIRST, 7_200);

  private final TestSite site = new TestSite();
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  private int accepted;
  @TempDir private Path folder;
  private Journal journal;
  private OrderDesk desk;

  @BeforeEach
  void start() throws IOException {
    Estate.of(site, 1);
    siteAnswers(new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}"));
    restart();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @Test
  void sendsAnOrderAndReportsWhatTheSiteTook() throws IOException {
    carryOut(SYNC);

    var sent = site.posts.getLast();
    assertThat(sent.get("Type").intValue()).isEqualTo(8);
    assertThat(sent.get("TargetCollectionID").stringValue()).isEmpty();
    assertThat(sent.get("TargetResourceIDs").get(0).longValue()).isEqualTo(Estate.FIRST);
    assertThat(portal.reports).hasSize(1);
    assertThat(portal.reports.getFirst())
        .returns(Orders.Outcome.ACCEPTED, Orders.Report::outcome)
        .satisfies(report -> assertThat(report.siteTime()).isNotNull())
        .satisfies(report -> assertThat(report.evidence()).containsEntry("operationId", "77"))
        .satisfies(report -> assertThat(report.sentence()).contains("waiting for the device"));
    assertThat(accepted).isEqualTo(1);
  }

  @Test
  void theSiteIsAskedBeforeTheClaimAndAnOrderIsOnDiskAsBegunBeforeItIsSent() throws IOException {
    var onDisk = new ArrayList<String>();
    var claimed = new ArrayList<Integer>();
    site.methods =
        (_, _) -> {
          onDisk.add(read(folder.resolve("journal.jsonl")));
          claimed.add(portal.claimed.size());
          return new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
        };

    carryOut(SYNC);

    assertThat(onDisk).hasSize(2);
    assertThat(onDisk.getFirst()).isEmpty();
    assertThat(onDisk.getLast()).contains("BEGUN");
    assertThat(claimed).containsExactly(0, 1);
  }

  @Test
  void aCommandThatComesAgainIsNotCarriedOutAgain() throws IOException {
    carryOut(SYNC);
    portal.claimed.clear();
    carryOut(SYNC);
    restart();
    carryOut(SYNC);

    assertThat(initiations()).isEqualTo(1);
  }

  @Test
  void whatThePortalDoesNotGrantIsNotSent() throws IOException {
    portal.claimed.add("order-1");

    carryOut(SYNC);

    assertThat(initiations()).isZero();
    assertThat(journal.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ReturnValue\":false,\"Reason\":\"The client is blocked\"}",
        "{\"ReturnValue\":0,\"IsAllowed\":false,\"Reason\":\"The client is blocked\"}",
      })
  void whatTheSiteDoesNotAllowIsRefusedInItsWords(String answer) throws IOException {
    allowed = answer;

    carryOut(SYNC);

    assertThat(initiations()).isZero();
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.REFUSED);
    assertThat(portal.reports.getFirst().sentence()).contains("The client is blocked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"ReturnValue\":0}", "{\"ReturnValue\":true}", "{}", "nonsense"})
  void whereTheSiteDoesNotSayTheOperationItselfDecides(String answer) throws IOException {
    allowed = answer;

    carryOut(SYNC);

    assertThat(initiations()).isEqualTo(1);
  }

  @Test
  void aRefusalOfTheSiteIsCertain() throws IOException {
    siteAnswers(new TestSite.Reply(403, "{\"error\":{\"message\":\"No right to notify\"}}"));

    carryOut(SYNC);

    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.FAILED);
    assertThat(portal.reports.getFirst().sentence()).contains("No right to notify");
  }

  @Test
  void aReturnValueOtherThanZeroIsAFailure() throws IOException {
    siteAnswers(new TestSite.Reply(201, "{\"ReturnValue\":5}"));

    carryOut(SYNC);

    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 500})
  void aLostAnswerIsNeverSentAgainAndEndsUncertain(int status) throws IOException {
    siteAnswers(new TestSite.Reply(status, ""));

    carryOut(SYNC);
    desk.takeUp();
    assertThat(portal.reports).as("the site may yet show it").isEmpty();
    clock.pass(Duration.ofMinutes(3));
    desk.takeUp();

    assertThat(initiations()).isEqualTo(1);
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.UNCERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "syncMachinePolicy, 8",
    "syncUserPolicy, 9",
    "collectDiscoveryData, 10",
    "collectHardwareInventory, 12",
    "evaluateApplications, 13",
    "restart, 17",
    "checkCompliance, 125",
    "wakeUp, 150",
  })
  void everyActionHasItsNumber(String verb, int type) throws IOException {
    carryOut(new Orders.Command("order-1", "configmgr." + verb, Estate.FIRST, 7_200));

    assertThat(site.posts).hasSize(2).allMatch(post -> post.get("Type").intValue() == type);
  }

  @Test
  void aCrashBeforeTheSendingFailsForCertain() throws IOException {
    journal.put(Entry.claiming(SYNC, clock.instant(), later()).at(Entry.Stage.GRANTED));
    restart();

    desk.takeUp();
    carryOut(SYNC);

    assertThat(site.posts).isEmpty();
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.FAILED);
    assertThat(portal.reports.getFirst().sentence()).contains("nothing was sent");
  }

  @Test
  void aCrashBetweenClaimAndCallIsTracedAndNeverSent() throws IOException {
    journal.put(Entry.claiming(SYNC, clock.instant(), later()).at(Entry.Stage.BEGUN));
    restart();
    clock.pass(Duration.ofMinutes(3));
    desk.takeUp();
    portal.claimed.clear();
    carryOut(SYNC);

    assertThat(initiations()).isZero();
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.UNCERTAIN);
    assertThat(portal.reports).hasSize(1);
  }

  @Test
  void aClaimWhoseAnswerWasLostFailsForCertainSinceNothingWasSent() throws IOException {
    portal.losesClaims = PortalFaults.away();
    assertThatThrownBy(() -> carryOut(SYNC)).isInstanceOf(IOException.class);
    portal.losesClaims = null;
    restart();

    desk.takeUp();
    carryOut(SYNC);

    assertThat(initiations()).isZero();
    assertThat(portal.reports).hasSize(1);
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.FAILED);
    assertThat(portal.reports.getFirst().sentence()).contains("nothing was sent");
  }

  @Test
  void aClaimThatNeverArrivedMayBeMadeLater() throws IOException {
    portal.away = PortalFaults.away();
    assertThatThrownBy(() -> carryOut(SYNC)).isInstanceOf(IOException.class);
    portal.away = null;
    desk.takeUp();

    carryOut(SYNC);

    assertThat(portal.reports.getLast().outcome()).isEqualTo(Orders.Outcome.ACCEPTED);
  }

  @Test
  void aReportThatIsLostIsMadeAgainAndTheOrderIsNot() throws IOException {
    portal.losesReports = PortalFaults.away();
    assertThatThrownBy(() -> carryOut(SYNC)).isInstanceOf(IOException.class);
    portal.losesReports = null;
    restart();

    desk.takeUp();
    desk.takeUp();

    assertThat(initiations()).isEqualTo(1);
    assertThat(portal.reports).hasSize(1);
    assertThat(journal.at(Entry.Stage.WATCHED)).hasSize(1);
  }

  @Test
  void anUnknownActionIsRefused() throws IOException {
    carryOut(new Orders.Command("order-2", "configmgr.dance", Estate.FIRST, 7_200));

    assertThat(site.posts).isEmpty();
    assertThat(portal.reports.getFirst().outcome()).isEqualTo(Orders.Outcome.REFUSED);
  }

  private String allowed = "{\"ReturnValue\":0}";

  private void siteAnswers(TestSite.Reply reply) {
    site.methods =
        (path, _) ->
            path.endsWith("IsClientOperationAllowed") ? new TestSite.Reply(201, allowed) : reply;
  }

  private void carryOut(Orders.Command command) throws IOException {
    desk.carryOut(List.of(command), later());
  }

  private static Instant later() {
    return SettableClock.MONDAY.plus(Duration.ofHours(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long initiations() {
    return site.requestsTo("InitiateClientOperation");
  }

  /** A new process over the same folder. */
  private void restart() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    desk = new OrderDesk(portal, site.client(clock), journal, 1, clock, () -> accepted++);
  }
}
