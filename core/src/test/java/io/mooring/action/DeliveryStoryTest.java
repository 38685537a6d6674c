package io.mooring.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.SampleEstate;
import io.mooring.site.Fenced;
import io.mooring.wire.Column;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryStoryTest {

  private final Story story = new Story();

  @Test
  void nothingIsSentToADeviceThatHasLeftSinceTheAsking() {
    var order = story.ordered();
    story.leaves();

    assertThat(story.claim(order)).isEqualTo("The device has left the site; nothing was sent.");
    assertThat(story.state(order)).isEqualTo(OrderState.REFUSED);
    assertThat(story.mooring.audit.all().getLast().detail())
        .isEqualTo("Not claimed: The device has left the site; nothing was sent.");
  }

  @Test
  void nothingIsSentToAClientThatIsNoMore() {
    var order = story.ordered();
    story.installedAnew();

    assertThat(story.claim(order))
        .isEqualTo(
            "The device was installed anew; nothing was sent. Ask again for its new client.");
    assertThat(story.state(order)).isEqualTo(OrderState.REFUSED);
  }

  @Test
  void nothingIsSentToAnObsoleteClientEvenWhenTheNewOneHasLeft() {
    var order = story.ordered();
    story.facts(Map.of(Column.IS_OBSOLETE, "true"));

    assertThat(story.claim(order)).startsWith("The device was installed anew");
  }

  @Test
  void aDeviceThatIsNoLongerCertainIsNotDisturbed() {
    var shared = Map.of(Column.ENTRA_DEVICE_ID, "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10");
    story.facts(shared);
    var order = story.ordered();
    story.estate.bring(story.estate.row(SampleEstate.FIRST_ID + 7, "PC-TWIN", shared));

    assertThat(story.claim(order))
        .startsWith("It cannot be told for certain which computer this is.")
        .contains("PC-TWIN")
        .endsWith("Nothing was sent.");
    assertThat(story.state(order)).isEqualTo(OrderState.REFUSED);
  }

  @Test
  void nothingIsSentToAClientThatTurnsOutToBeAnotherDevices() {
    var entra = "5d1e3a52-4f3c-4a6e-9d44-0b7b9b6f2a10";
    story.facts(Map.of(Column.ENTRA_DEVICE_ID, entra, Column.IS_OBSOLETE, "true"));
    var successor = SampleEstate.FIRST_ID + 7;
    story.estate.bring(
        story.estate.row(successor, Story.PC, Map.of(Column.ENTRA_DEVICE_ID, entra)));
    var order = story.ordered();
    story.estate.bring(story.estate.row(successor, "PC-OTHER"));

    assertThat(story.claim(order)).startsWith("The client that was asked is another device's");
  }

  /** The claim's answer was lost: the order stays with whoever it was granted to. */
  @Test
  void aClaimThatIsRepeatedIsNotGrantedAgain() {
    var order = story.started();

    assertThat(story.claim(order)).isEqualTo("The order is started already.");
    story.report(order, Outcome.FAILED, Map.of());
    assertThat(story.state(order)).isEqualTo(OrderState.FAILED);
  }

  @Test
  void anOrderPastItsDeadlineIsNotGrantedBeforeTheSweepEither() {
    var order = story.ordered();
    story.later(Duration.ofMinutes(15));

    assertThat(story.claim(order)).isEqualTo("The order has expired.");
    assertThat(story.deadlinePassed(order).sentence())
        .isEqualTo("The connector did not fetch it in time; nothing was sent.");
  }

  @Test
  void anOrderThatWasFetchedAndNotClaimedExpiresInOtherWords() {
    var order = story.ordered();
    story.mooring.delivery.lease(story.estate.site().key(), 1_000);
    story.later(Duration.ofMinutes(15));

    assertThat(story.deadlinePassed(order).sentence())
        .isEqualTo("The connector fetched it but did not begin in time; nothing was sent.");
  }

  @Test
  void reportsThatComeTwiceChangeNothingButTheLog() {
    var order = story.received();
    var before = story.find(order);

    story.later(Duration.ofSeconds(5));
    story.report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));
    story.report(order, Outcome.ACCEPTED, Map.of("operationId", "7"));

    assertThat(story.find(order)).isEqualTo(before);
    assertThat(story.written("action.report")).isEqualTo(4);
  }

  @Test
  void reportsThatContradictTheFirstChangeNothingButTheLog() {
    for (var second : List.of(Outcome.REFUSED, Outcome.FAILED, Outcome.UNCERTAIN)) {
      var order = story.taken();
      var before = story.find(order);

      story.report(order, second, Map.of());

      assertThat(story.find(order)).as(second.name()).isEqualTo(before);
      story.deadlinePassed(order);
    }
    assertThat(story.written("action.report")).isEqualTo(6);
  }

  @Test
  void reportsOnWhatHasEndedChangeNothingButTheLog() {
    var order = story.started();
    story.report(order, Outcome.UNCERTAIN, Map.of());
    var ended = story.find(order);

    for (var outcome : Outcome.values()) {
      story.report(order, outcome, Map.of("restartEvent", story.now().toString()));
    }

    assertThat(ended.state()).isEqualTo(OrderState.UNKNOWN);
    assertThat(story.find(order)).isEqualTo(ended);
    assertThat(story.written("action.report")).isEqualTo(7);
  }

  @Test
  void reportsOnWhatWasNeverClaimedChangeNothing() {
    var order = story.ordered();

    story.report(order, Outcome.ACCEPTED, Map.of());
    story.report(order, Outcome.FAILED, Map.of());

    assertThat(story.find(order)).isEqualTo(order);
  }

  /** Its claim was lost, another connector was granted the order, and then it greets again. */
  @Test
  void whatAnotherConnectorSaysOfAClaimedOrderDoesNotEndIt() {
    var other = story.estate.another("CONNECTOR02");
    var order = story.started();
    var before = story.find(order);
    var hello = new Hello.Request("0.1.0", "PS1", "5.00.9141.1000", "HQ");
    var epoch = story.mooring.watch.hello(other, hello).epoch();

    for (var outcome : List.of(Outcome.FAILED, Outcome.REFUSED, Outcome.UNCERTAIN)) {
      var id = order.id().toString();
      var report = new Report(id, outcome, "Nothing was sent.", null, Map.of());
      story.mooring.delivery.report(other, epoch, List.of(report));
    }

    assertThat(story.find(order)).isEqualTo(before);
    assertThat(story.written("action.report")).isEqualTo(3);
  }

  @Test
  void anotherConnectorsReportIsFenced() {
    var order = story.started();
    var fenced = story.estate.epoch();
    story.estate.hello();
    var report = new Report(order.id().toString(), Outcome.FAILED, "words", null, Map.of());

    assertThatThrownBy(
            () -> story.mooring.delivery.report(story.estate.connector(), fenced, List.of(report)))
        .isInstanceOf(Fenced.class);
    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }
}
