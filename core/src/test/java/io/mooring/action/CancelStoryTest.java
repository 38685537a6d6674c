package io.mooring.action;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.audit.AuditEntry;
import io.mooring.wire.Orders.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CancelStoryTest {

  private final Story story = new Story();

  @Test
  void whatIsQueuedIsTakenBackByAnybodyWhoMayAskForIt() {
    var order = story.ordered();

    assertThat(cancel(ADMINISTRATOR, order))
        .isEqualTo(new Cancellation.Cancelled(story.find(order)));
    assertThat(story.find(order).sentence()).isEqualTo("Cancelled by ada.admin; nothing was sent.");
    assertThat(story.claim(order)).isEqualTo("The order is cancelled already.");
    assertLast(AuditEntry.Outcome.DONE, "action.start");
  }

  @Test
  void whatWasFetchedIsTakenBackBeforeItIsClaimed() {
    var order = story.ordered();
    story.mooring.delivery.lease(story.estate.site().key(), 1_000);

    assertThat(cancel(HELPDESK, order)).isInstanceOf(Cancellation.Cancelled.class);
    assertThat(story.claim(order)).isEqualTo("The order is cancelled already.");
  }

  @Test
  void whatIsClaimedIsOnItsWay() {
    var order = story.started();

    assertTooLate(order, "It is too late to cancel: the connector has begun to send it.");
    story.report(order, Outcome.ACCEPTED, Map.of());
    assertTooLate(order, "It is too late to cancel: the connector has begun to send it.");
    assertThat(story.state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    var refused = story.started();
    story.report(refused, Outcome.REFUSED, Map.of());
    assertTooLate(refused, "The order has ended: it is refused.");

    var cancelled = story.ordered();
    cancel(HELPDESK, cancelled);
    assertTooLate(cancelled, "The order has ended: it is cancelled.");

    var expired = story.deadlinePassed(story.ordered());
    assertTooLate(expired, "The order has ended: it is expired.");
  }

  @Test
  void aReaderMayNotAndAStrangerSeesNothing() {
    var order = story.ordered();

    assertThatThrownBy(() -> cancel(READER, order)).isInstanceOf(NotPermitted.class);
    assertLast(AuditEntry.Outcome.REFUSED, "action.cancel");
    assertThat(cancel(STRANGER, order)).isInstanceOf(Cancellation.NoSuchOrder.class);
    assertThat(story.mooring.audit.all().getLast().tenant()).isEqualTo(STRANGER.tenant());
    assertLast(AuditEntry.Outcome.REFUSED, "action.cancel");
    assertThat(story.state(order)).isEqualTo(OrderState.QUEUED);
  }

  private void assertTooLate(Order order, String why) {
    assertThat(cancel(HELPDESK, order)).isEqualTo(new Cancellation.TooLate(story.find(order), why));
    assertLast(AuditEntry.Outcome.REFUSED, "action.cancel");
  }

  private void assertLast(AuditEntry.Outcome outcome, String verb) {
    var last = story.mooring.audit.all().getLast();
    assertThat(last.outcome()).isEqualTo(outcome);
    assertThat(last.verb()).isEqualTo(verb);
  }

  private Cancellation cancel(Person person, Order order) {
    return story.mooring.actions.cancel(person, order.id());
  }
}
