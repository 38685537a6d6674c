package io.mooring.web.devices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.action.Order;
import io.mooring.action.RemoteActions;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One device: what a caller is asked about, what can be done, what was done. */
@Route("devices/:id")
@PermitAll
class DeviceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** A connector that falls silent and a countdown that runs out are no change: time tells. */
  private static final Duration OFTEN = Duration.ofSeconds(30);

  private final Person person;
  private final DeviceDirectory directory;
  private final Bearings bearings;
  private final Surroundings around;
  private final OrderDesk desk;
  private final DeviceHeader header;
  private final ActionBar bar;
  private volatile Optional<Device> device = Optional.empty();
  final DevicePanels panels;

  DeviceView(
      CurrentPerson current,
      DeviceDirectory directory,
      RemoteActions actions,
      Bearings bearings,
      Surroundings around,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.directory = directory;
    this.bearings = bearings;
    this.around = around;
    this.desk = new OrderDesk(person, actions, clock, () -> device, this::ordered);
    this.header = new DeviceHeader(clock);
    this.bar = new ActionBar(desk::begin);
    this.panels = new DevicePanels(clock, person.may(Permission.WRITE_NOTES), this::write, desk);
    addClassNames("page", "device-page");
    Watch.every(OFTEN, this, changes, this::concerns, this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    device =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(DeviceId::parse)
            .flatMap(id -> directory.find(person, id));
    removeAll();
    add(new BackToList(event.getUI(), device.map(Device::name).orElse("Unknown device")));
    if (device.isPresent()) {
      add(header, bar, panels);
      show(device.get());
    } else {
      add(unknown(event.getUI()));
    }
  }

  @Override
  public String getPageTitle() {
    return device.map(Device::name).orElse("Unknown device") + " · Mooring";
  }

  private static EmptyState unknown(UI ui) {
    return new EmptyState(
        VaadinIcon.QUESTION_CIRCLE_O,
        "There is no such device",
        "The address may be mistyped, or the device belongs to a part of the estate that you do"
            + " not see.",
        BackToList.link(ui, "Back to the devices"));
  }

  private void refresh() {
    device = device.flatMap(known -> directory.find(person, known.id()));
    device.ifPresent(this::show);
  }

  private void show(Device shown) {
    header.show(shown, around.protectedBy(person, shown));
    var possible = desk.possibilities(shown);
    bar.show(possible);
    desk.follow(shown, possible);
    panels.facts(shown, bearings.sites().of(shown.main().site()));
    panels.cloud(person, shown, bearings);
    panels.records.show(shown, bearings.identities().of(person, shown));
    panels.users(shown, around.users(person, shown));
    panels.apps(around.apps(person, shown));
    panels.orders.show(desk.orders(shown));
    panels.history(directory.notes(person, shown.id()), directory.history(person, shown.id()));
  }

  private void ordered(Order order) {
    refresh();
    panels.orders.point(order.id());
  }

  private void write(String text) {
    device.ifPresent(shown -> directory.write(person, shown.id(), text));
    refresh();
  }

  private boolean concerns(Change change) {
    if (!change.tenant().equals(person.tenant())) {
      return false;
    }
    return switch (change) {
      case Change.OfDevice(_, var id) ->
          device.filter(shown -> shown.id().value().equals(id)).isPresent();
      case Change.OfSite(_, var id) ->
          device.filter(shown -> shown.main().site().site().value().equals(id)).isPresent();
      case Change.OrderQueued _ -> false;
    };
  }
}
