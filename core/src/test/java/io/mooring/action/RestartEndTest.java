package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartEndTest {

  private final Story story = new Story();

  @Test
  void aBootAfterTheSendingProvesIt() {
    var order = story.taken();
    var boot = story.now().plusSeconds(60);

    story.facts(Map.of(Column.LAST_BOOT, boot.toString()));

    assertEnded(order, OrderState.CONFIRMED, "The device booted after the order was sent.");
    assertThat(story.find(order).events().getLast().evidence())
        .isEqualTo(Map.of("lastBoot", boot.toString()));
  }

  @Test
  void anOlderBootProvesNothing() {
    var order = story.taken();

    story.facts(Map.of(Column.LAST_BOOT, story.now().minusSeconds(1).toString()));

    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  /** The clock of the PC runs ahead: its boot seems to come, and was known before. */
  @Test
  void theBootThatWasKnownBeforeProvesNothing() {
    var ahead = story.now().plusSeconds(300).toString();
    story.facts(Map.of(Column.LAST_BOOT, ahead));
    var order = story.taken();

    story.facts(Map.of(Column.LAST_BOOT, ahead, Column.ONLINE, "false"));

    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void theEventOfTheRestartProvesIt() {
    var order = story.taken();
    var seen = Map.of("restartEvent", story.now().toString());

    story.report(order, Outcome.SIGHTED, seen);

    assertEnded(order, OrderState.CONFIRMED, "Windows wrote at the device that it restarts.");
    assertThat(story.find(order).events().getLast().evidence()).isEqualTo(seen);
    assertThat(story.written("action.confirmed")).isOne();
  }

  @Test
  void anEventBeforeTheSendingProvesNothing() {
    var order = story.taken();

    sighted(order, "restartEvent", story.now().minusSeconds(1).toString());

    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void anEventBeforeTheSiteTookItProvesNothing() {
    var order = story.started();

    sighted(order, "restartEvent", story.now().plusSeconds(9).toString());

    assertThat(story.find(order).events()).hasSize(3);
    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void signsOfOtherActionsAndWhatCannotBeReadProveNothing() {
    var order = story.taken();
    var later = story.now().plusSeconds(9).toString();

    sighted(order, "lastPolicyRequest", later);
    sighted(order, "applicationsChanged", later);
    sighted(order, "bootTime", later);
    sighted(order, "restartEvent", "Monday at nine");
    sighted(order, "lastBoot", "");

    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void aDeviceThatWentAwayAndCameBackHasProbablyRestarted() {
    var order = story.received();
    var from = story.now().plusSeconds(600);
    var to = story.now().plusSeconds(900);
    story.facts(away(from, to));

    assertUnknown(
        order,
        "Probably restarted: the device went away and came back, as it does in a restart and"
            + " in sleep; no boot time and no restart event came.");
    assertThat(story.find(order).events().getLast().evidence())
        .containsEntry("lastOffline", from.toString())
        .containsEntry("lastOnline", to.toString());
  }

  @Test
  void anAbsenceBeforeTheSendingIsNone() {
    var order = story.received();

    story.facts(away(story.now().minusSeconds(9), story.now().plusSeconds(9)));

    assertUnknown(order, "The device received it, but nothing that proves it was seen.");
  }

  @Test
  void anOnlineDeviceThatDidNotAnswer() {
    assertUnknown(story.taken(), "The device is online but has not answered.");
  }

  @Test
  void anOfflineDeviceMayStillGetIt() {
    story.facts(Map.of(Column.ONLINE, "false"));

    assertUnknown(
        story.taken(),
        "The device was offline. The request stays at the site: it may still reach the device when"
            + " it comes back.");
  }

  @Test
  void aDeviceThatReceivedItAndSleeps() {
    var order = story.received();
    story.facts(Map.of(Column.ONLINE, "false"));

    assertUnknown(
        order, "The device received it and has gone offline; whether it did it is not known.");
  }

  @Test
  void aDeviceThatHasLeftTheSite() {
    var order = story.taken();
    story.leaves();

    assertUnknown(order, "The site no longer knows the device; it may have happened or not.");
  }

  @Test
  void ofAClaimWithoutAWordItIsNotKnownWhetherTheSiteTookIt() {
    assertUnknown(story.started(), "It is not known whether the site took it.");
  }

  @Test
  void aDeviceThatIsInstalledAnewEndsItAtOnce() {
    var order = story.taken();

    story.installedAnew();

    assertEnded(
        order,
        OrderState.UNKNOWN,
        "The device was installed anew: the client that was asked is no more, and nobody can tell"
            + " what it still did.");
    assertThat(story.find(order).events().getLast().evidence())
        .containsEntry("resourceId", "16777216")
        .containsEntry("newResourceId", "16777217")
        .containsKey("newClientGuid");
  }

  @Test
  void theDeadlineGrowsByTheCountdownThatWasStated() {
    var site = story.estate.site().key().site();
    var admin = io.mooring.access.SamplePeople.ADMINISTRATOR;
    story.mooring.attachment.stateCountdown(admin, site, Duration.ofMinutes(20));
    var order = story.started();
    story.mooring.attachment.stateCountdown(admin, site, Duration.ofHours(5));

    assertThat(story.find(order).target().countdown()).isEqualTo(Duration.ofMinutes(20));
    assertThat(story.find(order).deadline()).isEqualTo(story.now().plus(Duration.ofMinutes(80)));
    assertThat(order.watched()).as("received at its deadline").isEqualTo(Duration.ofMinutes(160));
  }

  @Test
  void whatIsReceivedLateHasAllOfItsCountdown() {
    var order = story.taken();
    story.later(Duration.ofMinutes(100));

    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));

    assertThat(story.find(order).deadline()).isEqualTo(story.now().plus(Duration.ofMinutes(150)));
    story.later(Duration.ofMinutes(9));
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "2"));
    assertThat(story.find(order).deadline()).isEqualTo(story.now().plus(Duration.ofMinutes(141)));
  }

  @Test
  void whoeverDidNotReceiveItHasNotProbablyRestarted() {
    var order = story.taken();
    story.facts(away(story.now().plusSeconds(60), story.now().plusSeconds(600)));

    assertUnknown(order, "The device is online but has not answered.");
  }

  @Test
  void withoutAStatementItIsTheDefault() {
    var order = story.started();

    assertThat(story.find(order).deadline()).isEqualTo(story.now().plus(Duration.ofMinutes(150)));
  }

  private void sighted(Order order, String name, String value) {
    story.report(order, Outcome.SIGHTED, Map.of(name, value));
  }

  private static Map<Column, String> away(Instant from, Instant to) {
    return Map.of(Column.LAST_OFFLINE, from.toString(), Column.LAST_ONLINE, to.toString());
  }

  private void assertUnknown(Order order, String sentence) {
    story.deadlinePassed(order);
    assertEnded(order, OrderState.UNKNOWN, sentence);
    assertThat(story.written("action.unknown")).isOne();
  }

  private void assertEnded(Order order, OrderState state, String sentence) {
    assertThat(story.state(order)).isEqualTo(state);
    assertThat(story.find(order).sentence()).isEqualTo(sentence);
  }
}
