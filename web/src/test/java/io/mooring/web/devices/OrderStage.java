package io.mooring.web.devices;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import io.mooring.SampleEstate;
import io.mooring.access.Person;
import io.mooring.action.ActionRequest;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Decision;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.Order;
import io.mooring.device.Device;
import io.mooring.web.shell.OnStage;
import io.mooring.wire.Column;
import io.mooring.wire.Orders.Outcome;
import io.mooring.wire.Orders.Report;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A device page and a connector that is played by the test. */
abstract class OrderStage extends OnStage {

  static final long ID = SampleEstate.FIRST_ID;
  static final Map<Column, String> OFFLINE =
      Map.of(Column.ONLINE, "false", Column.LAST_OFFLINE, "2026-01-05T06:30:00Z");

  final SampleEstate estate = estate();

  final DeviceView open(Device device) {
    return navigate("devices/" + device.id(), DeviceView.class);
  }

  final Device device(Map<Column, String> changed) {
    estate.bring(estate.row(ID, "PC-1", changed));
    return estate.find("PC-1");
  }

  final Device server() {
    return device(Map.of(Column.DOMAIN_ROLE, "3"));
  }

  final Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  final OrderDialog restart() {
    test(button("Restart")).click();
    return find(OrderDialog.class).single();
  }

  final void restart(String reason) {
    var dialog = restart();
    dialog.reason.setValue(reason);
    test(dialog.send).click();
  }

  private List<MenuItem> menu() {
    var menu = find(MenuBar.class).withClassName("more-actions").single();
    return menu.getItems().getFirst().getSubMenu().getItems();
  }

  /** What the menu of further actions says, item by item. */
  final List<String> items() {
    return menu().stream().map(OrderStage::text).toList();
  }

  final MenuItem more(String title) {
    return menu().stream().filter(item -> text(item).startsWith(title)).findFirst().orElseThrow();
  }

  static void click(MenuItem item) {
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
  }

  final List<Order> orders(Device device) {
    return mooring.actions.of(person, device.id());
  }

  final Order asked(Person who, Device device, ConfigMgrAction action) {
    var key = new IdempotencyKey(UUID.randomUUID().toString());
    var request = new ActionRequest(action, "Ticket 1", key, device.name(), null);
    return ((Decision.Accepted) mooring.actions.request(who, device.id(), request)).order();
  }

  /** Leases and claims what is queued. */
  final Order claimed() {
    var order = mooring.delivery.lease(estate.site().key(), 1_000).getFirst();
    mooring.delivery.claim(estate.connector(), estate.epoch(), List.of(order.id()));
    return order;
  }

  final Order accepted() {
    var order = claimed();
    report(order, Outcome.ACCEPTED, Map.of("operationId", "16777217"));
    return order;
  }

  final void report(Order order, Outcome outcome, Map<String, String> evidence) {
    mooring.delivery.report(
        estate.connector(),
        estate.epoch(),
        List.of(
            new Report(
                order.id().toString(),
                outcome,
                "Said by the site.",
                mooring.clock.instant(),
                evidence)));
  }
}
