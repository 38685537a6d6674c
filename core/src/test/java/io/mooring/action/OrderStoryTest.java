package io.mooring.action;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static io.mooring.access.SamplePeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.access.NotPermitted;
import io.mooring.access.Person;
import io.mooring.audit.AuditEntry;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.wire.Batch;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderStoryTest {

  private static final RemoteAction SYNC = ConfigMgrAction.SYNC_MACHINE_POLICY;

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private final Device device = estate.device(FIRST_ID, "PC-1");

  @Test
  void isConfirmedOnlyByAPolicyRequestAfterTheSending() {
    var order = start(ordered("key"));
    var sent = mooring.clock.instant();
    report(order, Outcome.ACCEPTED, sent);
    assertThat(state(order)).as("accepted is not done").isEqualTo(OrderState.STARTED);

    policyRequestedAt(sent.minusSeconds(5));
    assertThat(state(order)).as("a request before the sending").isEqualTo(OrderState.STARTED);

    policyRequestedAt(sent.plusSeconds(12));
    assertThat(state(order)).isEqualTo(OrderState.CONFIRMED);
    assertThat(find(order).events().getLast().evidence())
        .containsEntry("lastPolicyRequest", sent.plusSeconds(12).toString());
  }

  @Test
  void aPollBeforeTheSiteTookTheOrderProvesNothing() {
    var order = start(ordered("key"));

    policyRequestedAt(mooring.clock.instant().plusSeconds(1));

    assertThat(state(order)).isEqualTo(OrderState.STARTED);
  }

  @Test
  void evidenceThatCameBeforeTheSitesWordCounts() {
    var order = start(ordered("key"));
    var sent = mooring.clock.instant();
    policyRequestedAt(sent.plusSeconds(3));

    report(order, Outcome.ACCEPTED, sent);

    assertThat(state(order)).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void withoutEvidenceItEndsUnknown() {
    var order = start(ordered("key"));
    report(order, Outcome.ACCEPTED, mooring.clock.instant());

    mooring.clock.advance(SYNC.confirmsWithin().minusSeconds(1));
    mooring.confirmations.deadlinesPassed();
    assertThat(state(order)).isEqualTo(OrderState.STARTED);

    mooring.clock.advance(Duration.ofSeconds(1));
    mooring.confirmations.deadlinesPassed();
    assertThat(state(order)).isEqualTo(OrderState.UNKNOWN);
  }

  @Test
  void anOrderThatNobodyFetchesExpires() {
    var order = ordered("key");

    mooring.clock.advance(SYNC.startsWithin());
    mooring.confirmations.deadlinesPassed();

    assertThat(state(order)).isEqualTo(OrderState.EXPIRED);
    assertThat(mooring.delivery.lease(estate.site().key(), 1_000)).isEmpty();
    assertThat(
            mooring
                .delivery
                .claim(estate.connector(), estate.epoch(), List.of(order.id()))
                .getFirst()
                .granted())
        .isFalse();
  }

  @Test
  void isClaimedOnceOnly() {
    var order = ordered("key");
    mooring.delivery.lease(estate.site().key(), 1_000);

    assertThat(
            mooring
                .delivery
                .claim(estate.connector(), estate.epoch(), List.of(order.id()))
                .getFirst()
                .granted())
        .isTrue();
    var second =
        mooring.delivery.claim(estate.connector(), estate.epoch(), List.of(order.id())).getFirst();

    assertThat(second.granted()).isFalse();
    assertThat(second.why()).contains("started already");
  }

  @Test
  void aLapsedLeaseIsHandedOutAgain() {
    ordered("key");

    assertThat(mooring.delivery.lease(estate.site().key(), 1_000)).hasSize(1);
    assertThat(mooring.delivery.lease(estate.site().key(), 1_000)).isEmpty();
    mooring.clock.advance(OrderDelivery.LEASE);
    assertThat(mooring.delivery.lease(estate.site().key(), 1_000)).hasSize(1);
  }

  @Test
  void aLateReportChangesNothing() {
    var order = start(ordered("key"));
    report(order, Outcome.REFUSED, mooring.clock.instant());

    report(order, Outcome.ACCEPTED, mooring.clock.instant());

    assertThat(state(order)).isEqualTo(OrderState.REFUSED);
  }

  @Test
  void theSameKeyOrdersOnce() {
    var first = request(HELPDESK, "key", "slow");
    var again = request(HELPDESK, "key", "slow");
    var other = request(HELPDESK, "key", "another reason");

    assertThat(again).isEqualTo(new Decision.Accepted(((Decision.Accepted) first).order(), true));
    assertThat(other).isInstanceOf(Decision.KeyUsed.class);
    assertThat(mooring.actions.of(HELPDESK, device.id())).hasSize(1);
  }

  @Test
  void aReaderIsRefusedAndTheRefusalIsWrittenDown() {
    assertThatThrownBy(() -> request(READER, "key", ""))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("Mooring.Helpdesk");

    assertThat(mooring.audit.all())
        .anySatisfy(entry -> {
          assertThat(entry.verb()).isEqualTo("action.request");
          assertThat(entry.outcome()).isEqualTo(AuditEntry.Outcome.REFUSED);
        });
    assertThat(mooring.orders.overdue(Instant.MAX, 10)).isEmpty();
  }

  @Test
  void anotherTenantsDeviceIsNotThere() {
    assertThat(request(STRANGER, "key", "")).isInstanceOf(Decision.NoSuchDevice.class);
  }

  @Test
  void whatCannotReachTheDeviceIsRefusedWithTheReason() {
    estate.bring(estate.row(FIRST_ID, "PC-1", Map.of(Column.IS_CLIENT, "false")));
    assertThat(request(HELPDESK, "1", ""))
        .isEqualTo(new Decision.Refused("The device has no ConfigMgr client."));

    estate.device(FIRST_ID, "PC-1");
    mooring.attachment.revoke(ADMINISTRATOR, estate.site().key().site(), estate.connector().id());
    assertThat(request(HELPDESK, "2", ""))
        .isEqualTo(new Decision.Refused("No connector of site PS1 is enrolled."));
  }

  @Test
  void theConnectorIsWokenOnceTheOrderIsDurable() {
    mooring.changes.passOnTo(change -> {
      if (change instanceof Change.OrderQueued) {
        assertThat(mooring.actions.of(HELPDESK, device.id())).hasSize(1);
      }
    });

    ordered("key");

    assertThat(mooring.changes.all())
        .contains(new Change.OrderQueued(HELPDESK.tenant(), estate.site().key().site().value()));
  }

  private Decision request(Person person, String key, String reason) {
    return mooring.actions.request(
        person, device.id(), ActionRequest.of(SYNC, reason, new IdempotencyKey(key)));
  }

  private Order ordered(String key) {
    return ((Decision.Accepted) request(HELPDESK, key, "")).order();
  }

  private Order start(Order order) {
    mooring.delivery.lease(estate.site().key(), 1_000);
    assertThat(
            mooring
                .delivery
                .claim(estate.connector(), estate.epoch(), List.of(order.id()))
                .getFirst()
                .granted())
        .isTrue();
    return order;
  }

  private void report(Order order, Outcome outcome, Instant siteTime) {
    mooring.delivery.report(
        estate.connector(),
        estate.epoch(),
        List.of(new Report(order.id().toString(), outcome, "words", siteTime, Map.of())));
  }

  private void policyRequestedAt(Instant at) {
    estate.bring(
        new Batch.Row(FIRST_ID, null, Map.of(Column.LAST_POLICY_REQUEST.key(), at.toString())));
  }

  private Order find(Order order) {
    return mooring.actions.find(HELPDESK, order.id()).orElseThrow();
  }

  private OrderState state(Order order) {
    return find(order).state();
  }
}
