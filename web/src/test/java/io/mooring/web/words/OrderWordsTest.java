package io.mooring.web.words;

import static io.mooring.web.words.SampleOrder.NOW;
import static io.mooring.web.words.SampleOrder.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Order;
import io.mooring.action.OrderState;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderWordsTest {

  @Test
  void whatTheSiteAcceptedWaitsForTheDevice() {
    assertThat(sentence(order(OrderState.STARTED, NOW)))
        .isEqualTo("Sent to the site, waiting for the device.");
  }

  @Test
  void whatIsClaimedOnlyIsNotSaidToBeSent() {
    assertThat(sentence(order(OrderState.STARTED, null)))
        .isEqualTo("The connector is sending it to the site.");
    assertThat(OrderWords.chip(order(OrderState.STARTED, null))).isEqualTo("Being sent");
  }

  @Test
  void whatTheDeviceReceivedIsNotSaidToHaveHappened() {
    var received = event(OrderState.STARTED, Map.of("completedClients", "1"));

    assertThat(sentence(order(OrderState.STARTED, NOW, received)))
        .isEqualTo("The device has received it. Whether it did it has not been seen yet.");
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC_MACHINE_POLICY, lastPolicyRequest, the device asked for policy at",
    "SYNC_USER_POLICY, lastPolicyRequest, the device asked for policy at",
    "EVALUATE_APPLICATIONS, applicationsChanged, an application's state on the device was seen"
        + " changed at",
    "COLLECT_HARDWARE_INVENTORY, lastHardwareScan, the device was inventoried at",
    "COLLECT_DISCOVERY_DATA, lastHeartbeat, the device sent its discovery data at",
    "CHECK_COMPLIANCE, complianceEvaluated, its compliance was evaluated at",
    "WAKE_UP, lastOnline, the device came online at",
    "RESTART, lastBoot, the device booted at",
    "RESTART, restartEvent, 'Windows wrote at the device that it restarts, at'",
  })
  void aConfirmationNamesItsEvidence(ConfigMgrAction action, String key, String words) {
    var seen = event(OrderState.CONFIRMED, Map.of(key, "2026-01-05T10:42:00Z"));

    assertThat(sentence(SampleOrder.of(action, OrderState.CONFIRMED, NOW, seen)))
        .isEqualTo("Confirmed: " + words + " 10:42.");
  }

  @Test
  void evidenceThatCannotBeReadLeavesTheEventsWords() {
    var seen = event(OrderState.CONFIRMED, Map.of("lastPolicyRequest", "soon"));

    assertThat(sentence(order(OrderState.CONFIRMED, NOW, seen)))
        .isEqualTo("Confirmed: The event's own words.");
  }

  @Test
  void unknownSaysWhatIsKnown() {
    assertThat(sentence(order(OrderState.UNKNOWN, NOW)))
        .isEqualTo("Unknown: The event's own words.");
  }

  @ParameterizedTest
  @CsvSource({
    "RESTART, 2026-01-05T10:50:00Z, 2026-01-05T10:55:00Z, Probably restarted",
    "RESTART, 2026-01-05T10:40:00Z, 2026-01-05T10:55:00Z, Unknown",
    "RESTART, 2026-01-05T10:50:00Z, 2026-01-05T10:49:00Z, Unknown",
    "WAKE_UP, 2026-01-05T10:50:00Z, 2026-01-05T10:55:00Z, Unknown",
  })
  void onlyARestartThatWentAndCameBackProbablyHappened(
      ConfigMgrAction action, String off, String on, String chip) {
    var end = event(OrderState.UNKNOWN, Map.of("lastOffline", off, "lastOnline", on));
    var order = SampleOrder.of(action, OrderState.UNKNOWN, NOW, end);

    assertThat(OrderWords.chip(order)).isEqualTo(chip);
    assertThat(sentence(order)).startsWith(chip + ": ");
  }

  @Test
  void withoutABootTimeThatIsSaid() {
    var end =
        event(
            OrderState.UNKNOWN,
            Map.of("lastOffline", "2026-01-05T10:50:00Z", "lastOnline", "2026-01-05T10:55:00Z"));

    assertThat(sentence(SampleOrder.of(ConfigMgrAction.RESTART, OrderState.UNKNOWN, NOW, end)))
        .endsWith("No restart event came, and no boot time is known.");
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void nothingButEvidenceSoundsLikeSuccess(OrderState state) {
    var words = OrderWords.chip(order(state, NOW)) + " " + sentence(order(state, NOW));

    assertThat(words).doesNotContainIgnoringCase("done", "success", "completed");
    assertThat(words.contains("Confirmed")).isEqualTo(state == OrderState.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void whatIsOpenSaysItsEnd(OrderState state) {
    var end = OrderWords.deadline(order(state, NOW), NOW, ZoneOffset.UTC);

    assertThat(end.isPresent()).isEqualTo(state.open());
    assertThat(end.filter(words -> words.contains("ends as unknown")).isPresent())
        .isEqualTo(state == OrderState.STARTED);
  }

  private static String sentence(Order order) {
    return OrderWords.sentence(order, NOW, ZoneOffset.UTC);
  }

  private static Order order(
      OrderState state, java.time.@Nullable Instant sent, Order.Event... events) {
    return SampleOrder.of(ConfigMgrAction.SYNC_MACHINE_POLICY, state, sent, events);
  }
}
