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
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.action.RemoteActions;
import io.mooring.change.Change;
import io.mooring.device.Device;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceId;
import io.mooring.site.AttachedSite;
import io.mooring.site.SiteAttachment;
import io.mooring.web.live.LiveChanges;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.parts.Toast;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;

/** One device: what a caller is asked about, what can be done, what was done. */
@Route("devices/:id")
@PermitAll
class DeviceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Person person;
  private final DeviceDirectory directory;
  private final RemoteActions actions;
  private final SiteAttachment sites;
  private final DeviceHeader header;
  private final ActionBar bar = new ActionBar(this::possibility, this::choose);
  private volatile Optional<Device> device = Optional.empty();
  final DevicePanels panels;

  DeviceView(
      CurrentPerson current,
      DeviceDirectory directory,
      RemoteActions actions,
      SiteAttachment sites,
      LiveChanges changes,
      Clock clock) {
    this.person = current.get();
    this.directory = directory;
    this.actions = actions;
    this.sites = sites;
    this.header = new DeviceHeader(clock);
    this.panels = new DevicePanels(clock, person.may(Permission.WRITE_NOTES), this::write);
    addClassNames("page", "device-page");
    Watch.over(this, changes, this::concerns, this::refresh);
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
    var site = sites.find(person, shown.main().site().site()).map(AttachedSite::version);
    header.show(shown);
    bar.refresh();
    panels.facts(shown, site.orElse(null));
    panels.history(
        actions.of(person, shown.id()),
        directory.notes(person, shown.id()),
        directory.history(person, shown.id()));
  }

  private Possibility possibility(RemoteAction action) {
    return device
        .map(shown ->
            java.util.Objects.requireNonNull(actions.possibilities(person, shown).get(action)))
        .orElseGet(() -> new Possibility.Impossible("The device is no longer there."));
  }

  private void choose(RemoteAction action, Possibility.Possible way) {
    device.ifPresent(shown -> dialog(shown, action, way).open());
  }

  private OrderDialog dialog(Device shown, RemoteAction action, Possibility.Possible way) {
    return new OrderDialog(
        action,
        shown.name(),
        way,
        (reason, key) ->
            actions.request(
                person, shown.id(), io.mooring.action.ActionRequest.of(action, reason, key)),
        () -> requested(action));
  }

  private void requested(RemoteAction action) {
    refresh();
    Toast.say(action.title() + " is requested. Its state is shown under Actions.");
  }

  private void write(String text) {
    device.ifPresent(shown -> directory.write(person, shown.id(), text));
    refresh();
  }

  private boolean concerns(Change change) {
    return change instanceof Change.OfDevice(var tenant, var id)
        && tenant.equals(person.tenant())
        && device.filter(shown -> shown.id().value().equals(id)).isPresent();
  }
}
