package io.mooring.action;

import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.wire.Column;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private final Story story = new Story();

  @Test
  void forTheConnector() {
    assertThat(story.waiting(story.ordered())).containsExactly(new Waiting.ForConnector());
  }

  @Test
  void forTheEndOfALease() {
    var order = story.ordered();
    story.mooring.delivery.lease(story.estate.site().key(), 1_000);

    assertThat(story.waiting(order))
        .containsExactly(new Waiting.Lease(story.now().plus(OrderDelivery.LEASE)));

    story.later(OrderDelivery.LEASE);
    assertThat(story.waiting(order)).as("lapsed").containsExactly(new Waiting.ForConnector());
  }

  @Test
  void forTheSitesWord() {
    var claimed = story.now();
    var order = story.started();
    story.later(Duration.ofSeconds(30));

    assertThat(story.waiting(order)).containsExactly(new Waiting.ForSite(claimed));
  }

  @Test
  void forTheAnswerOfADeviceThatIsOnline() {
    assertThat(story.waiting(story.taken())).containsExactly(new Waiting.ForAnswer(null));
  }

  @Test
  void forItsNextContactAtTheLatest() {
    var order = story.taken();
    story.facts(Map.of(Column.LAST_POLICY_REQUEST, story.now().toString()));

    assertThat(story.waiting(order))
        .containsExactly(new Waiting.ForAnswer(story.now().plus(Duration.ofMinutes(60))));
  }

  @Test
  void forADeviceThatIsOffline() {
    var order = story.taken();
    var since = story.now().minusSeconds(600);
    story.facts(Map.of(Column.ONLINE, "false", Column.LAST_OFFLINE, since.toString()));

    assertThat(story.waiting(order)).containsExactly(new Waiting.DeviceOffline(since, story.now()));
  }

  @Test
  void forTheCountdownAtTheDevice() {
    var order = story.received();

    assertThat(story.waiting(order))
        .containsExactly(new Waiting.Countdown(story.now().plus(Duration.ofMinutes(90))));
  }

  @Test
  void theCountdownBeginsWithTheFirstWordOfIt() {
    var order = story.taken();
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "0"));
    assertThat(story.waiting(order)).containsExactly(new Waiting.ForAnswer(null));
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));
    var received = story.now();
    story.later(Duration.ofSeconds(60));
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "1", "failedClients", "0"));

    assertThat(story.waiting(order))
        .containsExactly(new Waiting.Countdown(received.plus(Duration.ofMinutes(90))));
  }

  @Test
  void forTheEvidenceOfWhatActsAtOnce() {
    var sync = ConfigMgrAction.SYNC_MACHINE_POLICY;
    var order = ((Decision.Accepted) story.ask(sync, "", null)).order();
    assertThat(story.claim(order)).isNull();
    story.report(order, Outcome.ACCEPTED, Map.of());
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));

    assertThat(story.waiting(order)).containsExactly(new Waiting.ForEvidence(story.now()));
  }

  @Test
  void aConnectorThatIsSilentComesFirst() {
    var order = story.ordered();
    var heard = story.now();
    story.later(Duration.ofMinutes(2).minusSeconds(1));
    assertThat(story.waiting(order)).containsExactly(new Waiting.ForConnector());

    story.later(Duration.ofSeconds(1));
    assertThat(story.waiting(order))
        .containsExactly(new Waiting.ConnectorSilent(heard), new Waiting.ForConnector());

    story.mooring.watch.seen(story.estate.connector());
    assertThat(story.waiting(order)).containsExactly(new Waiting.ForConnector());
  }

  @Test
  void theSitesTroubleIsToldInTheConnectorsWords() {
    var order = story.ordered();
    var trouble =
        new Hello.Trouble(story.estate.epoch(), "The site refuses the account.", "Grant it.");
    story.mooring.watch.trouble(story.estate.connector(), trouble);
    var since = story.now();

    assertThat(story.waiting(order))
        .containsExactly(
            new Waiting.SiteTrouble("The site refuses the account.", "Grant it.", since),
            new Waiting.ForConnector());
  }

  @Test
  void aDeviceThatHasLeftIsNotWaitedFor() {
    var order = story.taken();
    story.leaves();

    assertThat(story.waiting(order)).isEmpty();
  }

  @Test
  void whatHasEndedWaitsForNothing() {
    var order = story.ordered();
    story.mooring.actions.cancel(HELPDESK, order.id());
    story.later(Duration.ofHours(1));

    assertThat(story.waiting(order)).isEmpty();
  }
}
