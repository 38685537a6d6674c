package io.mooring.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.access.SamplePeople;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.device.DeviceId;
import io.mooring.device.ResourceId;
import io.mooring.site.SiteId;
import io.mooring.site.SiteKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderWordsTest {

  private static final Instant NOW = Instant.parse("2026-01-05T10:45:00Z");

  @Test
  void whatTheSiteAcceptedWaitsForTheDevice() {
    assertThat(sentence(order(OrderState.STARTED, NOW)))
        .isEqualTo("Sent to the site, waiting for the device.");
  }

  @Test
  void whatIsClaimedOnlyIsNotSaidToBeSent() {
    assertThat(sentence(order(OrderState.STARTED, null)))
        .isEqualTo("The connector is sending it to the site.");
  }

  @Test
  void aConfirmationNamesItsEvidence() {
    var seen =
        new Order.Event(
            NOW,
            OrderState.CONFIRMED,
            "The device asked.",
            Map.of("lastPolicyRequest", "2026-01-05T10:42:00Z"));

    assertThat(sentence(order(OrderState.CONFIRMED, NOW, seen)))
        .isEqualTo("Confirmed: the device asked for policy at 10:42.");
  }

  @Test
  void unknownIsSaidToBeUnknown() {
    assertThat(sentence(order(OrderState.UNKNOWN, NOW)))
        .isEqualTo("Unknown: no evidence came in time. It may have happened or not.");
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void nothingButEvidenceSoundsLikeSuccess(OrderState state) {
    var words = OrderWords.chip(state) + " " + sentence(order(state, NOW));

    assertThat(words).doesNotContainIgnoringCase("done", "success", "completed");
    assertThat(words.contains("Confirmed")).isEqualTo(state == OrderState.CONFIRMED);
  }

  private static String sentence(Order order) {
    return OrderWords.sentence(order, NOW, ZoneOffset.UTC);
  }

  private static Order order(OrderState state, @Nullable Instant sent, Order.Event... events) {
    var person = SamplePeople.HELPDESK;
    var request =
        new Order.Request(
            ConfigMgrAction.SYNC_MACHINE_POLICY,
            DeviceId.random(),
            person.id(),
            person.name(),
            "",
            NOW,
            null);
    var site = new SiteKey(person.tenant(), SiteId.random());
    var all = events.length == 0 ? List.of(Order.Event.of(NOW, state, "…")) : Arrays.asList(events);
    var target = new Order.Target(site, new ResourceId(16_777_216), null, null);
    return new Order(OrderId.random(), request, target, state, NOW, NOW, sent, null, all);
  }
}
