package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import io.mooring.access.SamplePeople;
import io.mooring.action.ConfigMgrAction;
import io.mooring.wire.Column;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartTest extends OrderStage {

  @Test
  void saysWhatTheUserWillSeeAndByWhenAtTheLatest() {
    open(device(Map.of(Column.CURRENT_USER, "CONTOSO\\anna.keller")));

    assertThat(text(restart()))
        .contains("sees a notification of Software Center")
        .contains("at the latest about 09:30, if it gets the request now.")
        .contains("Sleep does not pause the countdown.")
        .contains("warn 90 minutes before", "Configuration Manager's default")
        .contains("CONTOSO\\anna.keller is signed in now", "Unsaved work may be lost.");
  }

  @Test
  void aStatedCountdownIsSaidWithItsPersonAndDate() {
    mooring.attachment.stateCountdown(
        SamplePeople.ADMINISTRATOR, estate.site().key().site(), Duration.ofMinutes(15));
    open(device(Map.of()));

    assertThat(text(restart()))
        .contains("about 08:15", "warn 15 minutes before")
        .contains("as stated by ada.admin on 5 Jan 2026")
        .contains("Who is signed in now is not known.")
        .doesNotContain("default");
  }

  @Test
  void anOfflineDeviceIsPromisedNoTimeOfDay() {
    open(device(OFFLINE));

    assertThat(text(restart()))
        .contains("at the latest 90 minutes after it gets the request")
        .contains("The device is offline")
        .doesNotContain("about 09:30");
  }

  @Test
  void withoutAReasonNothingIsAsked() {
    var device = device(Map.of());
    open(device);

    restart("  ");

    var dialog = find(OrderDialog.class).single();
    assertThat(dialog.reason.isInvalid()).isTrue();
    assertThat(dialog.send.isEnabled()).isTrue();
    assertThat(orders(device)).isEmpty();
    dialog.reason.setValue("Ticket 4711");
    test(dialog.send).click();
    assertThat(orders(device)).hasSize(1);
  }

  @Test
  void aProtectedDeviceTakesItsNameExactly() {
    var device = server();
    open(device);
    assertThat(text(find(DeviceHeader.class).single())).contains("Protected: Servers");
    var dialog = restart();
    dialog.reason.setValue("Ticket 4711");
    assertThat(text(dialog)).contains("PC-1 is protected: Servers.");
    assertThat(dialog.send.isEnabled()).isFalse();

    dialog.thought.name.setValue("pc-1");
    assertThat(dialog.send.isEnabled()).isFalse();
    dialog.thought.name.setValue("PC-1");
    test(dialog.send).click();

    assertThat(orders(device)).hasSize(1);
  }

  @Test
  void aSyncOfAProtectedDeviceTakesNoName() {
    open(server());

    test(button("Sync machine policy")).click();

    assertThat(find(OrderDialog.class).single().thought.isVisible()).isFalse();
  }

  @Test
  void aStalePageIsAskedForASecondThought() {
    var device = device(Map.of());
    open(device);
    var dialog = restart();
    dialog.reason.setValue("Ticket 4711");
    estate.bring(estate.row(ID, "SRV-1", Map.of(Column.DOMAIN_ROLE, "3")));

    test(dialog.send).click();

    assertThat(orders(device)).isEmpty();
    assertThat(text(dialog)).contains("Nothing was sent", "SRV-1 is protected: Servers.");
    assertThat(dialog.send.isEnabled()).isFalse();
    dialog.thought.name.setValue("SRV-1");
    test(dialog.send).click();
    assertThat(orders(device)).hasSize(1);
  }

  @Test
  void aVanishedDeviceIsOneSentence() {
    var device = device(Map.of());
    open(device);
    var dialog = restart();
    dialog.reason.setValue("Ticket 4711");
    mooring.detachment.detach(SamplePeople.ADMINISTRATOR, estate.site().key().site());

    test(dialog.send).click();

    assertThat(text(dialog)).contains("The device is no longer there. Nothing was sent.");
    assertThat(orders(device)).isEmpty();
  }

  @Test
  void somebodyElsesOpenRestartIsEnough() {
    var device = device(Map.of());
    open(device);
    var dialog = restart();
    dialog.reason.setValue("Ticket 4711");
    asked(SamplePeople.ADMINISTRATOR, device, ConfigMgrAction.RESTART);

    test(dialog.send).click();

    assertThat(text(dialog)).contains("ada.admin has asked for this already");
    assertThat(orders(device)).hasSize(1);
    test(dialog.other).click();
    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void aDoubleClickOrdersOnce() {
    var device = device(Map.of());
    open(device);
    test(button("Sync machine policy")).click();
    var dialog = find(OrderDialog.class).single();

    ComponentUtil.fireEvent(dialog.send, new ClickEvent<>(dialog.send));
    ComponentUtil.fireEvent(dialog.send, new ClickEvent<>(dialog.send));

    assertThat(orders(device)).hasSize(1);
  }

  @Test
  void anOpenDialogOutlivesARefresh() {
    var device = device(Map.of());
    open(device);
    var dialog = restart();
    dialog.reason.setValue("Tick");

    asked(SamplePeople.HELPDESK, device, ConfigMgrAction.SYNC_MACHINE_POLICY);
    settle();

    assertThat(page()).contains("Waiting for the connector.");
    assertThat(find(OrderDialog.class).single()).isSameAs(dialog);
    assertThat(dialog.isOpened()).isTrue();
    assertThat(dialog.reason.getValue()).isEqualTo("Tick");
  }

  @Test
  void anOpenDialogSaysWhatHoldsNow() {
    open(device(Map.of()));
    var dialog = restart();
    dialog.reason.setValue("Tick");

    mooring.clock.advance(Duration.ofMinutes(10));
    live.pass(Duration.ofSeconds(30));
    settle();
    assertThat(text(dialog)).contains("about 09:40").doesNotContain("about 09:30", "offline");

    estate.bring(
        estate.row(
            ID, "PC-1", Map.of(Column.CURRENT_USER, "CONTOSO\\ben", Column.ONLINE, "false")));
    settle();
    assertThat(text(dialog))
        .contains("CONTOSO\\ben is signed in now", "The device is offline")
        .doesNotContain("about 09:40");
    assertThat(dialog.reason.getValue()).isEqualTo("Tick");
    assertThat(dialog.send.isEnabled()).isTrue();
  }

  @Test
  void whatIsTypedForAProtectedDeviceStaysWhileTheDialogFollows() {
    open(device(Map.of()));
    var dialog = restart();

    estate.bring(estate.row(ID, "PC-1", Map.of(Column.DOMAIN_ROLE, "3")));
    settle();
    assertThat(dialog.send.isEnabled()).isFalse();
    dialog.thought.name.setValue("PC-1");
    mooring.clock.advance(Duration.ofMinutes(10));
    live.pass(Duration.ofSeconds(30));
    settle();

    assertThat(text(dialog)).contains("about 09:40", "PC-1 is protected: Servers.");
    assertThat(dialog.thought.name.getValue()).isEqualTo("PC-1");
    assertThat(dialog.send.isEnabled()).isTrue();
  }

  @Test
  void afterAFaultSendAsksForTheSameOrderAgain() {
    use(new LostAnswer(mooring).actions());
    var device = device(Map.of());
    open(device);
    var dialog = restart();
    dialog.reason.setValue("Ticket 4711");
    test(dialog.send).click();

    assertThat(text(dialog)).contains("It is not known whether it was ordered");
    assertThat(dialog.reason.isReadOnly()).isTrue();
    assertThat(dialog.send.isEnabled()).isTrue();
    test(dialog.send).click();

    assertThat(dialog.isOpened()).isFalse();
    assertThat(orders(device)).hasSize(1);
  }
}
