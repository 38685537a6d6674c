package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import io.mooring.access.SamplePeople;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.OrderState;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderListTest extends OrderStage {

  @Test
  void anUnclaimedOrderSaysWhyItWaitsAndWhenItExpires() {
    open(device(Map.of()));

    restart("Ticket 4711");

    assertThat(page())
        .contains("Why it waits", "It waits for the site's connector to fetch it")
        .contains("It expires at 08:15: what has not begun by then is never sent.");
  }

  @Test
  void aConnectorThatFallsSilentIsSaidByTimeAlone() {
    open(device(Map.of()));
    restart("Ticket 4711");
    assertThat(page()).doesNotContain("No connector of the site has called");

    mooring.clock.advance(Duration.ofMinutes(3));
    live.pass(Duration.ofSeconds(30));
    settle();

    assertThat(page()).contains("No connector of the site has called since 08:00.");
  }

  @Test
  void aRestartThatTheDeviceHasCountsDown() {
    open(device(Map.of()));
    restart("Ticket 4711");
    var order = accepted();
    report(order, Outcome.PROGRESS, Map.of("completedClients", "1"));
    settle();

    assertThat(page())
        .contains("Sent, waiting", "The device has received it.")
        .contains("that was assumed when it was asked, it restarts by 09:30.")
        .contains("If nothing proves it by 10:30, it ends as unknown.")
        .contains("Clients that received it: 1")
        .doesNotContain("Confirmed:");
  }

  @Test
  void anOfflineDeviceSaysSinceWhen() {
    open(device(OFFLINE));
    restart("Ticket 4711");
    accepted();
    settle();

    assertThat(page()).contains("The device is offline since 06:30 (as of 08:00).");
  }

  @Test
  void aBootConfirmsARestart() {
    open(device(Map.of()));
    restart("Ticket 4711");
    accepted();
    mooring.clock.advance(Duration.ofMinutes(20));
    device(Map.of(Column.LAST_BOOT, mooring.clock.instant().toString()));
    settle();

    assertThat(page()).contains("Confirmed: the device booted at 08:20.");
    assertThat(find(Button.class).withText("Try again").exists()).isFalse();
  }

  @Test
  void awayAndBackIsProbablyRestarted() {
    open(device(Map.of(Column.LAST_BOOT, "2026-01-02T08:00:00Z")));
    restart("Ticket 4711");
    accepted();
    mooring.clock.advance(Duration.ofHours(3));
    device(
        Map.of(
            Column.LAST_BOOT, "2026-01-02T08:00:00Z",
            Column.LAST_OFFLINE, "2026-01-05T08:31:00Z",
            Column.LAST_ONLINE, "2026-01-05T08:38:00Z"));
    mooring.confirmations.deadlinesPassed();
    live.pass(Duration.ofSeconds(30));
    settle();

    assertThat(page())
        .contains("Probably restarted: the device went offline at 08:31 and came back at 08:38")
        .contains("the last boot known is from 2 Jan 2026, 08:00, 3 days before.")
        .contains("Last went offline: 08:31", "Last boot: 2 Jan 2026, 08:00")
        .doesNotContain("Confirmed:");
  }

  @Test
  void anOrderIsCancelledAfterAQuestion() {
    var device = device(Map.of());
    open(device);
    restart("Ticket 4711");

    test(button("Cancel")).click();
    assertThat(orders(device).getFirst().state()).isEqualTo(OrderState.QUEUED);
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(orders(device).getFirst().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(page()).contains("Cancelled by hal.helpdesk; nothing was sent.");
  }

  @Test
  void whatHasBegunIsTooLateToCancel() {
    var device = device(Map.of());
    open(device);
    restart("Ticket 4711");
    test(button("Cancel")).click();
    var question = find(ConfirmDialog.class).single();
    claimed();

    test(question).confirm();

    assertThat(find(Notification.class).all().stream().map(note -> test(note).getText()))
        .anyMatch(text -> text.startsWith("It is too late to cancel"));
    assertThat(orders(device).getFirst().state()).isEqualTo(OrderState.STARTED);
    assertThat(find(Button.class).withText("Cancel").exists()).isFalse();
  }

  @Test
  void whatDidNotEndWellIsTriedAgain() {
    var device = device(Map.of());
    open(device);
    restart("Ticket 4711");
    mooring.clock.advance(Duration.ofMinutes(15));
    mooring.confirmations.deadlinesPassed();
    live.pass(Duration.ofSeconds(30));
    settle();
    assertThat(page()).contains("Expired: the connector did not fetch it in time.");

    test(button("Try again")).click();
    var dialog = find(OrderDialog.class).single();
    assertThat(dialog.reason.getValue()).isEqualTo("Ticket 4711");
    test(dialog.send).click();

    var all = orders(device);
    assertThat(all.getFirst().request().predecessor()).isEqualTo(all.getLast().id());
    assertThat(page()).contains("Tries again what was asked at 08:00", "Tried again at 08:15");
  }

  @Test
  void aReaderNeitherCancelsNorTriesAgain() {
    var device = device(Map.of());
    asked(SamplePeople.HELPDESK, device, ConfigMgrAction.RESTART);
    signedInAs(SamplePeople.READER);
    open(device);

    assertThat(page()).contains("Why it waits");
    assertThat(find(Button.class).withText("Cancel").exists()).isFalse();
  }

  @Test
  void whatIsUnfoldedStaysSo() {
    open(device(Map.of()));
    restart("Ticket 4711");
    var row = find(OrderRow.class).single();
    row.history.setOpened(true);

    claimed();
    settle();

    assertThat(page()).contains("The connector is sending it to the site.");
    assertThat(find(OrderRow.class).single()).isSameAs(row);
    assertThat(row.history.isOpened()).isTrue();
  }
}
