package io.mooring.web.devices;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.mooring.access.Person;
import io.mooring.app.AppDirectory;
import io.mooring.app.FoundApp;
import io.mooring.authority.Authorities;
import io.mooring.authority.AuthorityFacts;
import io.mooring.authority.SiteAuthority;
import io.mooring.coexistence.CoExistence;
import io.mooring.device.Device;
import io.mooring.device.ManagementState;
import io.mooring.device.Note;
import io.mooring.device.TimelineEvent;
import io.mooring.user.Account;
import io.mooring.user.UserId;
import io.mooring.web.parts.AppLinks;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Panel;
import io.mooring.web.words.Numbers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of the device page: facts on the left, what people did on the right. */
final class DevicePanels extends Div {

  private final transient Clock clock;
  private final FactList first;
  private final AuthorityTable authority = new AuthorityTable();
  final CoExistencePanel coExistence = new CoExistencePanel();
  private final AccessPanel access;
  final RecordsPanel records;
  private final Panel rest = new Panel("More facts");
  private final Map<String, FactList> more = new LinkedHashMap<>();
  private final Details apps = new Details("Apps");
  private final TimelineList timeline;
  final UserLinks users = new UserLinks();
  final OrderList orders;
  final NoteList notes;

  DevicePanels(Clock clock, boolean mayWrite, Consumer<String> write, OrderHands hands) {
    this.clock = clock;
    this.first = new FactList(clock);
    this.access = new AccessPanel(clock);
    this.records = new RecordsPanel(clock);
    this.orders = new OrderList(hands, clock);
    this.notes = new NoteList(clock, mayWrite, write);
    this.timeline = new TimelineList(clock);
    addClassName("device-columns");
    add(
        new Div(
            new Panel("At a glance", first),
            new Panel("Who is in charge", authority),
            new Panel("Co-existence", coExistence),
            new Panel("Conditional access", access),
            new Panel("Users", users),
            new Panel("Records of this device", records),
            rest),
        new Div(
            new Panel("Actions", orders),
            new Panel("Notes", notes),
            new Panel("Timeline", timeline)));
  }

  /** Shows what the sources say; what somebody has unfolded stays so. */
  void facts(Device device, SiteAuthority site) {
    var now = clock.instant();
    var zone = Here.zone();
    first.show(new FirstFacts(device, site.version(), now, zone).lines());
    authority.show(Authorities.of(AuthorityFacts.of(device, site), now), now);
    coExistence.show(CoExistence.of(device, now), now);
    new MoreFacts(device, now, zone)
        .groups()
        .forEach((group, lines) -> more.computeIfAbsent(group, this::unfolding).show(lines));
  }

  /** Shows what Microsoft's cloud tells beside managed devices. */
  void cloud(Person person, Device device, Bearings bearings) {
    access.show(bearings.access().on(person, device));
    bearings
        .analytics()
        .of(person, device)
        .ifPresent(scored ->
            more.computeIfAbsent("Endpoint analytics", this::unfolding)
                .show(new ScoreLines(scored).lines()));
    var isCoManaged = device.managementState() == ManagementState.CO_MANAGED;
    bearings
        .autopilot()
        .of(person, device)
        .ifPresent(told ->
            more.computeIfAbsent("Autopilot", this::unfolding)
                .show(new AutopilotLines(told, isCoManaged).lines()));
  }

  /** Shows whose it is. */
  void users(Device device, Map<Account, UserId> owners) {
    users.show(device, owners);
  }

  /** Shows what is found on it, behind what else is known. */
  void apps(List<FoundApp> found) {
    apps.setSummaryText("Apps (" + Numbers.grouped(found.size()) + ")");
    apps.removeAll();
    apps.add(new AppLinks(found, AppDirectory.MOST));
    rest.add(apps);
  }

  private FactList unfolding(String group) {
    var list = new FactList(clock);
    rest.add(new Details(group, list));
    return list;
  }

  /** Shows what people wrote and what changed. */
  void history(List<Note> written, List<TimelineEvent> changed) {
    notes.show(written);
    timeline.show(changed);
  }
}
