package io.mooring.web.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import io.mooring.access.SamplePeople;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.RemoteAction;
import io.mooring.wire.Column;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionBarTest extends OrderStage {

  @Test
  void everyActionIsThere() {
    open(device(Map.of()));

    assertThat(button("Restart").isEnabled()).isTrue();
    assertThat(button("Sync machine policy").isEnabled()).isTrue();
    assertThat(items())
        .hasSize(RemoteAction.ALL.size() - 2)
        .allMatch(item -> RemoteAction.ALL.stream().anyMatch(one -> item.startsWith(one.title())));
  }

  @Test
  void anActionOfTheMenuIsAskedForLikeTheOthers() {
    var device = device(Map.of());
    open(device);

    click(more("Collect hardware inventory"));
    var dialog = find(OrderDialog.class).single();
    assertThat(text(dialog)).contains("send its hardware inventory now");
    test(dialog.send).click();

    assertThat(orders(device).getFirst().request().action())
        .isEqualTo(ConfigMgrAction.COLLECT_HARDWARE_INVENTORY);
  }

  @Test
  void whatCannotBeDoneSaysWhyAndDoesNothing() {
    var device = device(Map.of());
    open(device);

    assertThat(text(more("Wake up"))).contains("The device is online");
    click(more("Wake up"));

    assertThat(test(find(Notification.class).single()).getText()).contains("nothing to wake up");
    assertThat(find(OrderDialog.class).exists()).isFalse();
    assertThat(orders(device)).isEmpty();
  }

  @Test
  void aReasonThatAllShareIsSaidOnce() {
    signedInAs(SamplePeople.READER);
    open(device(Map.of()));

    assertThat(button("Restart").isEnabled()).isFalse();
    assertThat(text(find(ActionBar.class).single()))
        .containsOnlyOnce("It takes the role Mooring.Helpdesk or Mooring.Administrator.");
    assertThat(button("Restart").getElement().getAttribute("aria-describedby"))
        .isEqualTo(button("Sync machine policy").getElement().getAttribute("aria-describedby"));
  }

  @Test
  void anOpenMenuStaysWhereNothingHasChanged() {
    var device = device(Map.of());
    open(device);
    var before = find(MenuBar.class).withClassName("more-actions").single();

    mooring.directory.write(SamplePeople.HELPDESK, device.id(), "a note");
    settle();
    assertThat(find(MenuBar.class).withClassName("more-actions").single()).isSameAs(before);

    device(OFFLINE);
    settle();
    assertThat(text(more("Wake up"))).doesNotContain("nothing to wake up");
  }

  @Test
  void aDeviceWithoutAClientSaysSo() {
    open(device(Map.of(Column.IS_CLIENT, "false")));

    assertThat(button("Restart").isEnabled()).isFalse();
    assertThat(page()).contains("The device has no ConfigMgr client.");
  }
}
