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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class SightingsTest {

  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final String ASKED =
      "{\"EventID\":20005,\"Provider\":\"Microsoft-ConfigMgr\",\"Time\":\"2026-11-23T08:00:05Z\"}";
  private static final String EARLIER = shutdown("restart", "2026-11-23T07:59:59Z");

  private final TestSite site = new TestSite();
  private final Estate estate = Estate.of(site, 2);
  private final FakePortal portal = new FakePortal();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;
  private Journal journal;
  private OrderDesk desk;
  private Watch watch;

  @BeforeEach
  void start() throws IOException {
    site.methods = (_, _) -> new TestSite.Reply(201, "{\"ReturnValue\":0,\"OperationID\":77}");
    restart();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "syncUserPolicy, LastPolicyRequest",
    "collectDiscoveryData, LastDDR",
    "checkCompliance, CA_ComplianceEvalTime",
  })
  void endsWithTheColumnThatProvesTheAction(String verb, String property) throws IOException {
    watched(verb);
    look();
    assertThat(isWatched()).isTrue();

    estate.devices.set(Estate.FIRST, property, "2026-11-23T08:00:00Z");
    look();

    assertThat(isWatched()).isFalse();
    assertThat(portal.hot.get(Estate.FIRST)).containsValue("2026-11-23T08:00:00Z");
  }

  @Test
  void aRequestForARestartIsToldOnceAndIsNoProof() throws IOException {
    events(ASKED, EARLIER);
    watched("restart");
    look();
    look();

    assertThat(portal.reports).hasSize(1);
    assertThat(portal.reports.getFirst())
        .returns(Orders.Outcome.PROGRESS, Orders.Report::outcome)
        .returns(Map.of("restartRequested", "2026-11-23T08:00:05Z"), Orders.Report::evidence);
    assertThat(isWatched()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"EventId\":1074,\"ProviderName\":\"User32\",\"TimeCreated\":\"2026-11-23T08:01:00Z\","
            + "\"Message\":\"shutdown.exe ... Shutdown Type: restart\"}",
        "{\"eventid\":\"1074\",\"provider\":\"Boot\",\"eventtime\":\"2026-11-23T08:01:00.000\","
            + "\"action\":\"Restart\"}",
        "{\"ID\":1074,\"Time\":\"2026-11-23T09:01:00+01:00\",\"ShutdownType\":\"restart\"}",
      })
  void theEventOfARestartIsSightedWhateverItsColumnsAreCalled(String event) throws IOException {
    events(event, ASKED, EARLIER);
    watched("restart");
    look();

    assertThat(portal.reports.getLast())
        .returns(Orders.Outcome.SIGHTED, Orders.Report::outcome)
        .returns(Map.of("restartEvent", "2026-11-23T08:01:00Z"), Orders.Report::evidence);
    assertThat(isWatched()).as("the portal may not have taken it").isTrue();
  }

  @Test
  void aShutdownIsToldOnceAndIsNoProof() throws IOException {
    events(
        shutdown("power off", "2026-11-23T08:01:00Z"),
        shutdown("shutdown", "2026-11-23T08:02:00Z"),
        "{\"EventId\":1074,\"TimeCreated\":\"2026-11-23T08:03:00Z\"}");
    watched("restart");
    look();
    look();

    assertThat(portal.reports).hasSize(1);
    assertThat(portal.reports.getFirst())
        .returns(Orders.Outcome.PROGRESS, Orders.Report::outcome)
        .returns(Map.of("shutDown", "2026-11-23T08:01:00Z"), Orders.Report::evidence);
  }

  @Test
  void whatIsSeenLaterIsToldAsWellUntilThePortalWantsNoMore() throws IOException {
    events(shutdown("restart", "2026-11-23T08:01:00Z"));
    watched("restart");
    look();
    events(
        shutdown("restart", "2026-11-23T08:09:00Z"), shutdown("restart", "2026-11-23T08:01:00Z"));
    look();
    look();
    assertThat(portal.reports)
        .extracting(report -> report.evidence().get("restartEvent"))
        .containsExactly("2026-11-23T08:01:00Z", "2026-11-23T08:09:00Z");

    portal.losesReports = PortalFaults.refusing(409);
    events(shutdown("restart", "2026-11-23T08:20:00Z"));
    look();
    assertThat(isWatched()).isFalse();
  }

  @Test
  void whatTheSiteShowedBeforeTheSendingIsNoSignByAFastClockEither() throws IOException {
    var fast = "2026-11-23T08:20:00Z";
    estate.systems.add(Estate.FIRST, fast);
    events(shutdown("restart", fast));
    desk.carryOut(List.of(command("restart")), SettableClock.MONDAY.plusSeconds(600));
    portal.reports.clear();
    journal.close();
    restart();
    look();
    assertThat(portal.reports).isEmpty();

    events(shutdown("restart", "2026-11-23T08:10:00Z"), shutdown("restart", fast));
    estate.systems.set(Estate.FIRST, "LastBootUpTime", "2026-11-23T08:11:00Z");
    look();
    assertThat(portal.reports).as("another one, and earlier").isEmpty();

    events(shutdown("restart", fast), shutdown("restart", "2026-11-23T08:40:00Z"));
    estate.systems.set(Estate.FIRST, "LastBootUpTime", "2026-11-23T08:42:00Z");
    look();
    assertThat(portal.reports)
        .extracting(Orders.Report::evidence)
        .containsExactly(
            Map.of("restartEvent", "2026-11-23T08:40:00Z"),
            Map.of("lastBoot", "2026-11-23T08:42:00Z"));
  }

  @Test
  void aBootAfterTheSendingIsSightedWhereTheSiteHasNoTimeline() throws IOException {
    estate.systems.add(Estate.FIRST, "2026-11-20T08:00:00Z");
    watched("restart");
    look();
    assertThat(portal.reports).isEmpty();
    assertThat(isWatched()).isTrue();

    estate.systems.set(Estate.FIRST, "LastBootUpTime", "2026-11-23T08:20:00Z");
    look();

    assertThat(portal.reports.getLast())
        .returns(Orders.Outcome.SIGHTED, Orders.Report::outcome)
        .returns(Map.of("lastBoot", "2026-11-23T08:20:00Z"), Orders.Report::evidence);
  }

  @Test
  void anApplicationWhoseStateIsAnotherThanBeforeTheSendingIsSighted() throws IOException {
    estate.applications.add(1, 11, "7-Zip", Estate.FIRST, 1000);
    estate.applications.add(2, 12, "Firefox", Estate.FIRST, 2000);
    estate.applications.add(2, 12, "Firefox", Estate.FIRST + 1, 2000);
    desk.carryOut(List.of(command("evaluateApplications")), SettableClock.MONDAY.plusSeconds(600));
    portal.reports.clear();
    journal.close();
    restart();
    estate.applications.set(2, "MachineID", Estate.FIRST);
    estate.applications.add(3, 13, "Newcomer", Estate.FIRST, 1000);
    look();
    assertThat(portal.reports).as("a new deployment is no evaluation").isEmpty();

    estate.applications.set(2, "EnforcementState", 1001);
    look();

    var sighted = portal.reports.getLast();
    assertThat(sighted.outcome()).isEqualTo(Orders.Outcome.SIGHTED);
    assertThat(sighted.evidence()).containsEntry("applications", "Firefox: 2000 → 1001");
    assertThat(Instant.parse(sighted.evidence().getOrDefault("applicationsChanged", "")))
        .isAfterOrEqualTo(journal.all().getFirst().since());
    var told = portal.reports.size();
    look();
    assertThat(portal.reports).as("the same change, seen again").hasSize(told);
  }

  @Test
  void aSiteThatRefusesTheClassesIsWatchedToTheEnd() throws IOException {
    site.fault =
        (path, _) ->
            path.startsWith("SMS_App") || path.startsWith("SMS_G_") || path.contains("Events")
                ? new TestSite.Reply(path.contains("Events") ? 400 : 403, "")
                : null;
    desk.carryOut(List.of(command("evaluateApplications")), SettableClock.MONDAY.plusSeconds(600));
    look();
    assertThat(isWatched()).isTrue();
    watched("restart");
    look();
    assertThat(isWatched()).isTrue();

    clock.pass(Duration.ofHours(4));
    look();

    assertThat(isWatched()).isFalse();
  }

  @Test
  void looksAgainWhenTheClockIsSetBack() throws IOException {
    watched("wakeUp");
    clock.pass(Duration.ofMinutes(30));
    look();
    clock.pass(Duration.ofMinutes(-31));
    var before = site.requests.size();

    assertThat(watch.take()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(site.requests.size()).isGreaterThan(before);
  }

  private static String shutdown(String type, String at) {
    return ("{\"EventId\":1074,\"TimeCreated\":\"%s\",\"Message\":\"The process shutdown.exe has"
            + " initiated the %s. Shutdown Type: %2$s\"}")
        .formatted(at, type);
  }

  private void events(String... events) {
    var body = "{\"value\":[" + String.join(",", events) + "]}";
    site.fault = (path, _) -> path.endsWith("/Events") ? new TestSite.Reply(200, body) : null;
  }

  private void watched(String verb) throws IOException {
    var entry = Entry.claiming(command(verb), clock.instant(), clock.instant());
    journal.put(entry.settled(Result.accepted(77, clock.instant())).at(Entry.Stage.WATCHED));
  }

  private static Orders.Command command(String verb) {
    return new Orders.Command("order-1", "configmgr." + verb, Estate.FIRST, 3 * 3_600);
  }

  private boolean isWatched() {
    return !journal.at(Entry.Stage.WATCHED).isEmpty();
  }

  private void look() throws IOException {
    clock.pass(Duration.ofMinutes(5));
    watch.take();
  }

  private void restart() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), clock);
    var client = site.client(clock);
    desk = new OrderDesk(portal, client, journal, 1, clock, () -> {});
    var scope = new SiteInventory.Scope(null, 10);
    var inventory = new PreparedInventory(() -> SiteInventory.prepare(client, scope, clock));
    watch = new Watch(journal, client, inventory, portal, clock, new Watch.Watching(1, EVERY));
  }
}
