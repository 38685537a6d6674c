package io.mooring.web.gateway;

import static io.mooring.access.SamplePeople.ADMINISTRATOR;
import static io.mooring.access.SamplePeople.HELPDESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.InMemoryMooring;
import io.mooring.SampleEstate;
import io.mooring.action.ActionRequest;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Decision;
import io.mooring.action.IdempotencyKey;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.site.Connector;
import io.mooring.site.ConnectorId;
import io.mooring.site.Connectors;
import io.mooring.site.EnrolmentCode;
import io.mooring.site.Fenced;
import io.mooring.site.SiteKey;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Enrol;
import io.mooring.wire.Hello;
import io.mooring.wire.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of a call that is being held when its connector is welcome no more. */
class LongPollTest {

  private final InMemoryMooring mooring = new InMemoryMooring();
  private final SampleEstate estate = new SampleEstate(mooring, ADMINISTRATOR);
  private Runnable meanwhile = () -> {};

  @Test
  void revocationEndsACallThatIsBeingHeld() {
    meanwhile =
        () ->
            mooring.attachment.revoke(
                ADMINISTRATOR, estate.site().key().site(), estate.connector().id());

    assertThatThrownBy(this::poll)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problem().type()).isEqualTo(Enrol.Problem.REVOKED));
  }

  @Test
  void anotherConnectorsHelloEndsACallThatIsBeingHeld() {
    var other = estate.another("CONNECTOR02");
    meanwhile = () -> mooring.watch.hello(other, new Hello.Request("0.1.0", "PS1", "5", null));

    assertThatThrownBy(this::poll).isInstanceOf(Fenced.class);
  }

  @Test
  void aCallWithoutAHoldIsAnsweredAtOnce() throws InterruptedException {
    var caller = new Caller(estate.connector(), "key", new byte[0]);

    assertThat(longPoll().poll(caller, new Orders.Poll(estate.epoch(), 0, null)))
        .isEqualTo(Orders.Polled.NOTHING);
  }

  /** The rest waits for a connector with room, and is not leased to one that has none. */
  @Test
  void noMoreOrdersAreHandedOutThanThereIsRoomFor() throws InterruptedException {
    var caller = new Caller(estate.connector(), "key", new byte[0]);
    for (var i = 0; i < 3; i++) {
      estate.bring(estate.row(SampleEstate.FIRST_ID + i, "PC-" + i, Map.of()));
      order(estate.find("PC-" + i));
    }

    assertThat(longPoll().poll(caller, new Orders.Poll(estate.epoch(), 0, 0)))
        .isEqualTo(Orders.Polled.NOTHING);
    assertThat(longPoll().poll(caller, new Orders.Poll(estate.epoch(), 0, 2)).commands())
        .isNotNull();

    assertThat(mooring.delivery.lease(estate.site().key(), 1_000)).hasSize(1);
  }

  private void order(Device device) {
    var key = new IdempotencyKey(UUID.randomUUID().toString());
    var request =
        new ActionRequest(
            ConfigMgrAction.SYNC_MACHINE_POLICY, "Ticket 1", key, device.name(), null);
    assertThat(mooring.actions.request(HELPDESK, device.id(), request))
        .isInstanceOf(Decision.Accepted.class);
  }

  private Orders.Polled poll() throws InterruptedException {
    var caller = new Caller(estate.connector(), "key", new byte[0]);
    return longPoll().poll(caller, new Orders.Poll(estate.epoch(), 20, null));
  }

  private LongPoll longPoll() {
    return new LongPoll(
        mooring.delivery,
        new Lookout(mooring.delivery),
        new LookedUp(),
        mooring.watch,
        mooring.commandKey,
        new Waking(),
        mooring.clock);
  }

  /** Once the call is held something happens, and the call is woken to look again. */
  private final class Waking implements LiveChanges {

    @Override
    public Subscription subscribe(Predicate<Change> wanted, Consumer<Change> listener) {
      var key = estate.site().key();
      var queued = new Change.OrderQueued(key.tenant(), key.site().value());
      assertThat(wanted).accepts(queued);
      assertThat(wanted).rejects(new Change.OfDevice(key.tenant(), key.site().value()));
      wake = () -> listener.accept(queued);
      return () -> {};
    }

    @Override
    public void in(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }
  }

  private Runnable wake = () -> {};

  /** The first look finds the connector as it was; then it happens. */
  private final class LookedUp implements Connectors {

    private int looks;

    @Override
    public Optional<Connector> find(ConnectorId id) {
      var found = mooring.connectors.find(id);
      if (looks++ == 1) {
        meanwhile.run();
        return mooring.connectors.find(id);
      }
      wake.run();
      return found;
    }

    @Override
    public void add(Connector connector) {
      mooring.connectors.add(connector);
    }

    @Override
    public List<Connector> of(SiteKey site) {
      return mooring.connectors.of(site);
    }

    @Override
    public void update(Connector connector) {
      mooring.connectors.update(connector);
    }

    @Override
    public void add(EnrolmentCode code) {
      mooring.connectors.add(code);
    }

    @Override
    public Optional<EnrolmentCode> redeem(String hash, Instant now) {
      return mooring.connectors.redeem(hash, now);
    }

    @Override
    public boolean firstUse(ConnectorId connector, String jti, Instant expires) {
      return mooring.connectors.firstUse(connector, jti, expires);
    }
  }
}
