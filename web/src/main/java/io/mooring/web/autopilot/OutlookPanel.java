package io.mooring.web.autopilot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.access.Person;
import io.mooring.autopilot.AutopilotDirectory;
import io.mooring.autopilot.ResetOutlook;
import io.mooring.autopilot.Verdict;
import io.mooring.web.parts.GrowingTable;
import io.mooring.web.words.AutopilotWords;
import io.mooring.web.words.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What awaits co-managed devices at their next reset, and the devices behind each number. */
final class OutlookPanel extends Div {

  private final transient Person person;
  private final transient AutopilotDirectory directory;
  private final Div counts = new Div();
  private final H3 title = new H3();
  final GrowingTable<ResetOutlook> devices =
      new GrowingTable<>(
          "Co-managed devices", List.of("Device", "Serial number", "Why"), OutlookPanel::cells);

  OutlookPanel(Person person, AutopilotDirectory directory) {
    this.person = person;
    this.directory = directory;
    counts.addClassName("ruled");
    add(counts, title, devices, unknown());
  }

  /** None of it is told by Graph (Microsoft: autopilot-enrollment). */
  private static Paragraph unknown() {
    var words =
        new Paragraph(
            "Not known here: whether a co-management settings policy is assigned, whether clients"
                + " reach a cloud management gateway, and whether a client uses PKI certificates."
                + " Autopilot into co-management rests on them too.");
    words.addClassName("secondary");
    return words;
  }

  void show(AutopilotAddress address) {
    var numbers = directory.outlooks(person);
    counts.removeAll();
    counts.add(numbers.isEmpty() ? none() : table(numbers, address));
    var chosen = address.outlook();
    title.setVisible(chosen != null);
    devices.setVisible(chosen != null);
    if (chosen != null) {
      title.setText(AutopilotWords.of(chosen));
      devices.show(
          numbers.getOrDefault(chosen, 0L),
          (spot, limit) -> directory.awaiting(person, chosen, spot, limit));
    }
  }

  private static Paragraph none() {
    return new Paragraph(
        "No co-managed device was looked at yet. It is worked out within the hour after Autopilot"
            + " was read.");
  }

  private static NativeTable table(Map<Verdict, Long> numbers, AutopilotAddress address) {
    var table = new NativeTable();
    for (var verdict : Verdict.values()) {
      var number = numbers.getOrDefault(verdict, 0L);
      if (number > 0) {
        table.getBody().add(row(verdict, number, address));
      }
    }
    return table;
  }

  private static NativeTableRow row(Verdict verdict, long number, AutopilotAddress address) {
    var link = new Anchor(address.with(verdict).text(), Numbers.count(number, "device", "devices"));
    link.getElement().setAttribute("router-link", true);
    var head = new NativeTableHeaderCell(AutopilotWords.of(verdict));
    head.getElement().setAttribute("scope", "row");
    var meaning = new Span(AutopilotWords.meaning(verdict));
    return new NativeTableRow(head, new NativeTableCell(link), new NativeTableCell(meaning));
  }

  private static List<Component> cells(ResetOutlook one) {
    var name = new Anchor("devices/" + one.device(), one.name());
    name.getElement().setAttribute("router-link", true);
    return List.of(
        name,
        new Span(Objects.requireNonNullElse(one.serialNumber(), "Not known")),
        new Span(one.outlook().because()));
  }
}
