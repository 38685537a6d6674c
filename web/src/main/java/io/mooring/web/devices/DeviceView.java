package io.mooring.web.devices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
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
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Toast;
import io.mooring.web.parts.Watch;
import io.mooring.web.signin.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One device: what a caller is asked about, what can be done, what was done. */
@Route("devices/:id")
@PermitAll
class DeviceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Person person;
  private final DeviceDirectory directory;
  private final RemoteActions actions;
  private final SiteAttachment sites;
  private final Clock clock;
  private final DeviceHeader header;
  private final FactList first;
  private final Map<String, FactList> more = new LinkedHashMap<>();
  private final TimelineList timeline;
  private Optional<Device> device = Optional.empty();
  final ActionBar bar = new ActionBar(this::possibility, this::choose);
  final OrderList orders;
  final NoteList notes;

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
    this.clock = clock;
    this.header = new DeviceHeader(clock);
    this.first = new FactList(clock);
    this.orders = new OrderList(clock);
    this.notes = new NoteList(clock, person.may(Permission.WRITE_NOTES), this::write);
    this.timeline = new TimelineList(clock);
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
    add(new BackToList(event.getUI(), getPageTitle()));
    if (device.isPresent()) {
      add(header, bar, columns());
      show(device.get());
    } else {
      add(unknown(event.getUI()));
    }
  }

  @Override
  public String getPageTitle() {
    return device.map(Device::name).orElse("Unknown device");
  }

  private static EmptyState unknown(UI ui) {
    return new EmptyState(
        VaadinIcon.QUESTION_CIRCLE_O,
        "There is no such device",
        "The address may be mistyped, or the device belongs to a part of the estate that you do"
            + " not see.",
        BackToList.link(ui, "Back to the devices"));
  }

  private Div columns() {
    var left = new Div(new Panel("First facts", first), moreFacts());
    var right =
        new Div(
            new Panel("Actions", orders),
            new Panel("Notes", notes),
            new Panel("Timeline", timeline));
    var columns = new Div(left, right);
    columns.addClassName("device-columns");
    return columns;
  }

  private Panel moreFacts() {
    var panel = new Panel("More facts");
    device
        .map(this::groups)
        .orElse(Map.of())
        .keySet()
        .forEach(
            group -> {
              var list = new FactList(clock);
              more.put(group, list);
              panel.add(new Details(group, list));
            });
    return panel;
  }

  private Map<String, java.util.List<FactLine>> groups(Device shown) {
    return new MoreFacts(shown, clock.instant(), Here.zone()).groups();
  }

  private void refresh() {
    device = device.flatMap(known -> directory.find(person, known.id()));
    device.ifPresent(this::show);
  }

  private void show(Device shown) {
    var site = sites.find(person, shown.main().site().site()).map(AttachedSite::version);
    header.show(shown);
    bar.refresh();
    first.show(
        new FirstFacts(shown, site.orElse(null), clock.instant(), Here.zone()).lines());
    groups(shown)
        .forEach(
            (group, lines) -> Optional.ofNullable(more.get(group)).ifPresent(l -> l.show(lines)));
    orders.show(actions.of(person, shown.id()));
    notes.show(directory.notes(person, shown.id()));
    timeline.show(directory.history(person, shown.id()));
  }

  private Possibility possibility(RemoteAction action) {
    return device
        .map(shown -> actions.possibility(person, shown, action))
        .orElseGet(() -> new Possibility.Impossible("The device is no longer there."));
  }

  private void choose(RemoteAction action, Possibility.Possible way) {
    var shown = device.orElseThrow();
    new OrderDialog(
            action,
            shown.name(),
            way,
            (reason, key) -> actions.request(person, shown.id(), action, reason, key),
            () -> requested(action))
        .open();
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
