package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.connector.portal.PortalFaults;
import io.mooring.connector.site.SilentSite;
import io.mooring.connector.testing.Estate;
import io.mooring.connector.testing.TestSite;
import io.mooring.wire.Orders;
import io.mooring.wire.Orders.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is asked and looked at before orders are claimed, and what the claim is for. */
class PreparedOrdersTest extends ManyOrders {

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
  void ofManyThatAreNotAllowedNobodyIsRefusedUnasked() throws IOException {
    IntStream.range(0, MANY).filter(n -> n % 3 > 0).forEach(n -> notAllowed.add(Estate.FIRST + n));

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.posts.getLast().get("TargetResourceIDs").size()).isEqualTo(MANY / 3);
    assertThat(portal.reports)
        .filteredOn(one -> one.outcome() == Outcome.REFUSED)
        .hasSize(MANY - MANY / 3);
  }

  @Test
  void whomThereIsNoTimeToAskAboutIsNotClaimedAndComesAgain() throws IOException {
    IntStream.range(0, MANY).forEach(n -> notAllowed.add(Estate.FIRST + n));
    var answers = site.methods;
    site.methods =
        (path, body) -> {
          clock.pass(Duration.ofSeconds(1));
          return answers.apply(path, body);
        };

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("IsClientOperationAllowed")).isLessThanOrEqualTo(21);
    assertThat(portal.reports).isNotEmpty().allMatch(one -> one.outcome() == Outcome.REFUSED);
    assertThat(portal.claimed).hasSameSizeAs(portal.reports);
    assertThat(journal.all()).hasSameSizeAs(portal.reports);
  }

  @Test
  void aQuestionThatIsNotAnsweredIsAskedAboutFewerAndTheOthersGoOn() throws IOException {
    var isCut = Estate.FIRST + 27;
    var answers = site.methods;
    site.methods =
        (path, body) ->
            path.endsWith("IsClientOperationAllowed") && isAimedAt(isCut, body)
                ? new TestSite.Reply(-1, "")
                : answers.apply(path, body);

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(portal.reports)
        .filteredOn(one -> one.outcome() != Outcome.ACCEPTED)
        .singleElement()
        .returns("o27", Orders.Report::orderId)
        .returns(Outcome.FAILED, Orders.Report::outcome)
        .satisfies(one -> assertThat(one.sentence()).startsWith("Nothing was sent."));
    assertThat(portal.reports).hasSize(MANY);
    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
    assertThat(site.posts.getLast().get("TargetResourceIDs").size()).isEqualTo(MANY - 1);
    assertThat(isAimedAt(isCut, site.posts.getLast())).isFalse();
  }

  private static boolean isAimedAt(long device, JsonNode body) {
    return body.get("TargetResourceIDs").valueStream().anyMatch(id -> id.asLong() == device);
  }

  @Test
  void ofASiteThatDoesNotAnswerAboutOneAloneTheOthersComeAgain() throws IOException {
    site.methods = (_, _) -> new TestSite.Reply(-1, "");

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("IsClientOperationAllowed")).isEqualTo(4);
    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
    assertThat(portal.reports).singleElement().returns("o0", Orders.Report::orderId);
    assertThat(portal.claimed).hasSize(1);
  }

  @Test
  void anAnswerAboutManyIsNotWaitedForTooLong() {
    var silent =
        new SilentSite(
            site.client(clock),
            asked ->
                asked.get("TargetResourceIDs") instanceof List<?> devices && devices.size() > 3);
    var entries =
        commands("syncMachinePolicy", 30).stream()
            .map(one -> Entry.claiming(one, clock.instant(), clock.instant()))
            .toList();
    var patience = new Patience(clock, Duration.ofSeconds(20), Duration.ofMillis(50));

    var answers = new Asking(silent, ClientOperation.SYNC_MACHINE_POLICY, patience).ask(entries);

    assertThat(answers).hasSize(30);
    assertThat(answers.values()).hasOnlyElementsOfType(SiteOperations.Asked.Yes.class);
  }

  @Test
  void whatTookTooLongToAskAboutIsNotClaimed() throws IOException {
    var answers = site.methods;
    site.methods =
        (path, body) -> {
          clock.pass(Duration.ofHours(2));
          return answers.apply(path, body);
        };

    carryOut(commands("syncMachinePolicy", MANY));

    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
    assertThat(portal.claimed).isEmpty();
    assertThat(journal.all()).isEmpty();
  }

  @Test
  void eachCallIsToldBeforeTheNextOneIsClaimed() throws IOException {
    var told = new ArrayList<Integer>();
    var answers = site.methods;
    site.methods =
        (path, body) -> {
          told.add(portal.reports.size());
          return answers.apply(path, body);
        };
    var all = new ArrayList<>(commands("syncMachinePolicy", 11));
    all.add(new Orders.Command("other", "configmgr.wakeUp", Estate.FIRST, 7_200));

    carryOut(all);

    assertThat(told).containsExactly(0, 0, 11, 11);
  }

  @Test
  void howLongIsLookedForALostAnswerCountsFromTheSending() throws IOException {
    site.methods =
        (path, _) -> {
          if (path.endsWith("IsClientOperationAllowed")) {
            clock.pass(Duration.ofSeconds(100));
            return new TestSite.Reply(201, "{\"ReturnValue\":0}");
          }
          return new TestSite.Reply(-1, "");
        };
    carryOut(commands("syncMachinePolicy", 1));

    clock.pass(Duration.ofSeconds(60));
    desk.takeUp();
    assertThat(portal.reports).isEmpty();

    clock.pass(Duration.ofSeconds(61));
    desk.takeUp();
    assertThat(portal.reports).singleElement().returns(Outcome.UNCERTAIN, Orders.Report::outcome);
  }

  @Test
  void aCrashAfterTheClaimOfACallSaysOfAllThatNothingWasSent() throws IOException {
    notAllowed.add(Estate.FIRST + 5);
    portal.losesClaims = PortalFaults.away();
    assertThatThrownBy(() -> carryOut(commands("syncMachinePolicy", 20)))
        .isInstanceOf(IOException.class);
    portal.losesClaims = null;
    restart();

    desk.takeUp();

    assertThat(site.requestsTo("InitiateClientOperation")).isZero();
    assertThat(portal.reports)
        .hasSize(20)
        .allMatch(one -> one.outcome() == Outcome.FAILED)
        .allMatch(one -> one.sentence().contains("nothing was sent"));
  }

  @Test
  void bootsBeforeARestartAreReadOfManyTogether() throws IOException {
    estate.systems.add(Estate.FIRST + 120, "2026-11-23T07:00:00Z");
    estate.systems.add(Estate.FIRST + 120, "2026-11-22T07:00:00Z");

    carryOut(commands("restart", MANY));

    assertThat(site.requestsTo("SMS_G_System_OPERATING_SYSTEM")).isEqualTo(MANY / 20);
    assertThat(site.requestsTo("InitiateClientOperation")).isEqualTo(1);
    assertThat(journal.find("o120").map(Entry::before).map(Entry.Before::boot))
        .contains(Instant.parse("2026-11-23T07:00:00Z"));
  }

  @Test
  void noEventProvesTheRestartOfADeviceWhoseTimelineCouldNotBeRead() throws IOException {
    site.fault = (path, _) -> path.endsWith("/Events") ? new TestSite.Reply(500, "{}") : null;

    carryOut(commands("restart", 1));

    assertThat(journal.find("o0").map(Entry::before).map(Entry.Before::shutdown))
        .contains(Instant.parse("9999-12-31T00:00:00Z"));
  }

  @Test
  void noBootProvesTheRestartOfADeviceThatThereWasNoTimeToLookAt() throws IOException {
    estate.systems.add(Estate.FIRST, "2026-11-22T07:00:00Z");
    var client = site.client(clock);
    InstantSource running =
        () -> {
          clock.pass(Duration.ofSeconds(11));
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
    assertThat(before.shutdown()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
  }
}
