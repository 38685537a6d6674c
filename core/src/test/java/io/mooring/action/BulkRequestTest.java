package io.mooring.action;

import static io.mooring.SampleEstate.FIRST_ID;
import static io.mooring.access.SamplePeople.HELPDESK;
import static io.mooring.access.SamplePeople.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mooring.access.NotPermitted;
import io.mooring.change.Change;
import io.mooring.device.DeviceFilter;
import io.mooring.device.DeviceId;
import io.mooring.device.FilterText;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Claimed;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkRequestTest {

  private final Story story = new Story();

  BulkRequestTest() {
    for (var n = 1; n < 4; n++) {
      story.estate.bring(story.estate.row(FIRST_ID + n, "PC-" + (n + 1), Map.of()));
    }
    var server = Map.of(Column.DOMAIN_ROLE, "3");
    story.estate.bring(story.estate.row(FIRST_ID + 4, "SRV-1", server));
  }

  @Test
  void everyDeviceHasAnAnswerOfItsOwn() {
    var stranger = DeviceId.random();
    var ids = List.of(id("PC-2"), id("SRV-1"), stranger, id("PC-1"));
    story.askToRestart();

    var decisions = ask(ConfigMgrAction.RESTART, "r1", ids);

    assertThat(decisions.keySet()).containsExactlyElementsOf(ids);
    assertThat(decisions.get(id("PC-2"))).isInstanceOf(Decision.Accepted.class);
    assertThat(decisions.get(id("SRV-1"))).isInstanceOf(Decision.SecondThought.class);
    assertThat(decisions.get(stranger)).isEqualTo(new Decision.NoSuchDevice());
    assertThat(decisions.get(id("PC-1"))).isInstanceOf(Decision.Refused.class);
    assertThat(story.written("action.request")).as("one row for each").isEqualTo(1 + 4);
  }

  @Test
  void theSameKeyOrdersNothingTwice() {
    var ids = List.of(id("PC-1"), id("PC-2"));
    var first = orders(ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", ids));

    var again = ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", List.of(id("PC-2"), id("PC-3")));

    assertThat(orders(again)).hasSize(2).contains(first.get(1));
    assertThat(story.mooring.actions.of(HELPDESK, id("PC-2"))).hasSize(1);
    assertThat(ask(ConfigMgrAction.SYNC_USER_POLICY, "k", ids).values())
        .allMatch(Decision.KeyUsed.class::isInstance);
  }

  /** A list of ids may be older than the joining of two of them. */
  @Test
  void aDeviceThatIsNamedByBothItsIdsIsAskedOnce() {
    var younger = id("PC-2");
    join();
    var ids = List.of(younger, id("PC-1"), id("PC-3"));

    var decisions = ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", ids);

    assertThat(decisions.keySet()).containsExactlyElementsOf(ids);
    assertThat(orders(decisions).stream().map(Order::id).distinct()).hasSize(2);
    assertThat(story.mooring.actions.of(HELPDESK, id("PC-1"))).hasSize(1);
    assertThat(story.written("action.request")).as("one row for each order").isEqualTo(2);
    assertThat(ask(ConfigMgrAction.RESTART, "r", ids).values())
        .allMatch(Decision.Accepted.class::isInstance);
  }

  @Test
  void theSameKeyOrdersNothingTwiceOfWhatWasJoinedMeanwhile() {
    var first = orders(ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", List.of(id("PC-2"))));
    join();

    assertThat(orders(ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", List.of(id("PC-1")))))
        .isEqualTo(first);
  }

  /** The second PC turns out to be the first. */
  private void join() {
    var first = story.device().id();
    var board = Map.of(Column.SMBIOS_GUID, "B1", Column.SERIAL_NUMBER, "S1");
    story.estate.bring(story.estate.row(FIRST_ID + 1, "PC-1", board));
    var obsolete = new HashMap<>(board);
    obsolete.put(Column.IS_OBSOLETE, "true");
    story.estate.bring(story.estate.row(FIRST_ID, "PC-1", obsolete));
    assertThat(story.device().id()).isEqualTo(first);
    assertThat(story.device().names()).hasSize(2);
  }

  @Test
  void whoMayNotAskForOneMayNotAskForMany() {
    var asked = new BulkRequest(ConfigMgrAction.RESTART, "why", new IdempotencyKey("k"));

    assertThatThrownBy(() -> story.mooring.actions.request(READER, List.of(id("PC-1")), asked))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theSiteIsWokenOnce() {
    ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", List.of(id("PC-1"), id("PC-2"), id("PC-3")));

    assertThat(story.mooring.changes.all())
        .filteredOn(Change.OrderQueued.class::isInstance)
        .hasSize(1);
  }

  @Test
  void moreThanAThousandAreTooMany() {
    var ids = IntStream.range(0, 1_001).mapToObj(_ -> DeviceId.random()).toList();

    assertThatThrownBy(() -> ask(ConfigMgrAction.SYNC_MACHINE_POLICY, "k", ids))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFilterNamesItsDevices() {
    assertThat(story.mooring.actions.named(HELPDESK, FilterText.parse("srv")))
        .contains(List.of(id("SRV-1")));
    assertThat(story.mooring.actions.named(HELPDESK, DeviceFilter.EVERYTHING).orElseThrow())
        .hasSize(5);
  }

  @Test
  void claimsAndReportsOfManyAreAsOfEach() {
    var orders =
        orders(ask(ConfigMgrAction.RESTART, "k", List.of(id("PC-1"), id("PC-2"), id("PC-3"))));
    var ids = orders.stream().map(Order::id).toList();
    var delivery = story.mooring.delivery;
    var epoch = story.estate.epoch();
    delivery.lease(story.estate.site().key(), 1_000);
    story.mooring.actions.cancel(HELPDESK, ids.get(1));
    var unknown = OrderId.random();

    var claims =
        delivery.claim(
            story.estate.connector(), epoch, List.of(ids.get(0), unknown, ids.get(1), ids.get(2)));

    assertThat(claims).extracting(Claimed::granted).containsExactly(true, false, false, true);
    delivery.report(
        story.estate.connector(),
        epoch,
        List.of(
            told(ids.get(0), Outcome.ACCEPTED, Map.of("operationId", "7")),
            told(ids.get(2), Outcome.FAILED, Map.of()),
            told(ids.get(0), Outcome.PROGRESS, Map.of("completedClients", "1")),
            told(ids.get(0), Outcome.SIGHTED, Map.of("restartEvent", story.now().toString()))));
    assertThat(orders.stream().map(story::state))
        .containsExactly(OrderState.CONFIRMED, OrderState.CANCELLED, OrderState.FAILED);
    assertThat(story.find(orders.getFirst()).events()).hasSize(7);
  }

  private Report told(OrderId id, Outcome outcome, Map<String, String> evidence) {
    return new Report(id.toString(), outcome, "words", story.now(), evidence);
  }

  private DeviceId id(String name) {
    return story.estate.find(name).id();
  }

  private Map<DeviceId, Decision> ask(RemoteAction action, String key, List<DeviceId> ids) {
    var asked = new BulkRequest(action, "They called", new IdempotencyKey(key));
    return Collections.unmodifiableMap(story.mooring.actions.request(HELPDESK, ids, asked));
  }

  private static List<Order> orders(Map<DeviceId, Decision> decisions) {
    return decisions.values().stream()
        .map(decision -> ((Decision.Accepted) decision).order())
        .toList();
  }
}
