package io.mooring.web.autopilot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.access.Person;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.autopilot.AutopilotDirectory.Wanted;
import io.mooring.autopilot.AutopilotIdentity;
import io.mooring.cloud.AutopilotDevice;
import io.mooring.cloud.When;
import io.mooring.web.parts.GrowingTable;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.AutopilotWords;
import io.mooring.web.words.GraphWords;
import io.mooring.web.words.Numbers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The devices that are registered for Autopilot, by serial number, group tag or profile. */
final class IdentityTable extends Div {

  private final transient Person person;
  private final transient AutopilotDirectory directory;
  private final transient Clock clock;
  final TextField serial = new TextField("Serial number");
  final Select<String> tag = new Select<>();
  final Select<String> profile = new Select<>();
  final GrowingTable<AutopilotIdentity> table;

  IdentityTable(Person person, AutopilotDirectory directory, Clock clock, Consumer<Wanted> wanted) {
    this.person = person;
    this.directory = directory;
    this.clock = clock;
    serial.setPlaceholder("Begins with");
    serial.setClearButtonVisible(true);
    serial.setValueChangeMode(ValueChangeMode.LAZY);
    serial.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        wanted.accept(new Wanted(serial.getValue(), tag.getValue(), profile.getValue()));
      }
    });
    choice(tag, "Group tag", text -> wanted.accept(new Wanted(serial.getValue(), text, null)));
    choice(profile, "Profile", text -> wanted.accept(new Wanted(serial.getValue(), null, text)));
    var filters = new Div(serial, tag, profile);
    filters.addClassName("facets");
    table =
        new GrowingTable<>(
            "Registered devices",
            List.of("Serial number", "Model", "Group tag", "Profile", "Enrolment", "Device"),
            this::cells);
    add(filters, table);
  }

  private static void choice(
      Select<String> select, String label, Consumer<@Nullable String> chosen) {
    select.setLabel(label);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption("Any");
    select.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        chosen.accept(event.getValue());
      }
    });
  }

  void show(Wanted wanted) {
    serial.setValue(wanted.serial());
    choices(tag, directory.tags(person), wanted.tag());
    choices(profile, directory.profiles(person), wanted.tag() == null ? wanted.profile() : null);
    table.show(
        directory.count(person, wanted),
        (spot, limit) -> directory.page(person, wanted, spot, limit));
  }

  private static void choices(
      Select<String> select, Map<String, Long> counts, @Nullable String chosen) {
    var all = new TreeMap<>(counts);
    if (chosen != null) {
      all.putIfAbsent(chosen, 0L);
    }
    select.setItems(all.keySet());
    select.setItemLabelGenerator(text ->
        text == null ? "Any" : text + " (" + Numbers.grouped(all.getOrDefault(text, 0L)) + ")");
    select.setValue(chosen);
  }

  private List<Component> cells(AutopilotIdentity identity) {
    var device = identity.device();
    return List.of(
        said(device.serialNumber()),
        said(GraphWords.model(device.manufacturer(), device.model())),
        said(device.groupTag()),
        profile(identity),
        enrolment(device),
        device(device));
  }

  private static Span said(@Nullable String text) {
    return new Span(text == null || text.isBlank() ? "—" : text);
  }

  private static Div profile(AutopilotIdentity identity) {
    var profile = identity.profile();
    var status = new Span(AutopilotWords.status(identity.device().assignment().status()));
    status.addClassName("secondary");
    return profile == null || profile.name() == null
        ? new Div(status)
        : new Div(new Span(profile.name() + " "), status);
  }

  private Div enrolment(AutopilotDevice device) {
    var stage = new Span(AutopilotWords.stage(device.stage()));
    return device.lastContact() instanceof When.At(var at)
        ? new Div(stage, new Span(", "), new Moment(at, clock))
        : new Div(stage);
  }

  /** Where Intune has it, its id finds the device; else its serial number may. */
  private static Component device(AutopilotDevice device) {
    var managed = device.managedDevice();
    var text = managed == null ? device.serialNumber() : managed.value();
    if (text == null || text.isBlank()) {
      return said(null);
    }
    var query = QueryParameters.simple(Map.of("q", text)).getQueryString();
    var link = new Anchor("devices?" + query, "Find the device");
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
