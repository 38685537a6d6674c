package io.mooring.web.devices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.device.Device;
import io.mooring.device.DeviceId;
import io.mooring.device.SourceRecord;
import io.mooring.inventory.DeviceIdentity;
import io.mooring.inventory.DeviceIdentity.Joint;
import io.mooring.inventory.Traits;
import io.mooring.reconciliation.Decision;
import io.mooring.reconciliation.RecordKey;
import io.mooring.site.SourceKind;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.MatchWords;
import io.mooring.wire.Column;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records of a device, and by which evidence they are taken for one computer's. */
final class RecordsPanel extends Div {

  private final transient Clock clock;
  private final transient Map<List<RecordKey>, NativeDetails> unfolding = new HashMap<>();

  RecordsPanel(Clock clock) {
    this.clock = clock;
    addClassName("ruled");
  }

  /** Shows them; what somebody has unfolded stays so. */
  void show(Device device, DeviceIdentity identity) {
    removeAll();
    if (identity.ambiguity() != null) {
      add(new Div(Chip.of("Ambiguous", Chip.Tone.BAD), new Span(" " + identity.ambiguity())));
    }
    if (!identity.others().isEmpty()) {
      add(others(identity.others()));
    }
    var table = new NativeTable();
    table
        .getHead()
        .add(new NativeTableRow(head("Record"), head("Last seen"), head("What tells it apart")));
    device.records().forEach(record -> table.getBody().add(row(record)));
    add(table);
    if (!identity.joints().isEmpty() || !identity.merged().isEmpty()) {
      add(new Paragraph("They are taken for one computer's:"), because(identity));
    }
  }

  private static Paragraph others(List<DeviceId> others) {
    var links = new Paragraph("Compare it with ");
    for (var n = 0; n < others.size(); n++) {
      var text = others.size() == 1 ? "the other device" : "device " + (n + 1);
      links.add(
          Crumbs.link("devices/" + others.get(n), text),
          new Span(n + 1 < others.size() ? ", " : "."));
    }
    return links;
  }

  private static NativeTableHeaderCell head(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(SourceRecord record) {
    var head = new NativeTableHeaderCell(new Span(named(record)));
    head.getElement().setAttribute("scope", "row");
    states(record).forEach(state -> head.add(new Span(" "), state));
    return new NativeTableRow(
        head, new NativeTableCell(lastSeen(record)), new NativeTableCell(traits(record)));
  }

  /** Such as {@code PC-1 · PS1 16777220}; ids of the cloud's records are among what tells apart. */
  private static String named(SourceRecord record) {
    var name = record.text(Column.NAME).orElse("(no name)") + " · " + record.siteName();
    return record.kind() == SourceKind.CONFIGMGR ? name + " " + record.resource() : name;
  }

  private static Stream<Component> states(SourceRecord record) {
    var states = new ArrayList<Component>();
    if (record.gone()) {
      states.add(Chip.of("Gone", Chip.Tone.BAD));
    } else if (record.flag(Column.IS_OBSOLETE)) {
      states.add(Chip.of("Obsolete", Chip.Tone.CARE));
    } else if (record.missingSince() != null) {
      states.add(Chip.of("Missing", Chip.Tone.BAD));
    }
    return states.stream();
  }

  private Component lastSeen(SourceRecord record) {
    return Traits.lastSeen(record)
        .<Component>map(at -> new Moment(at, clock))
        .orElseGet(() -> new Span("Never"));
  }

  private NativeDetails traits(SourceRecord record) {
    var identifiers = Traits.of(record).identifiers();
    return unfolding(
        List.of(Traits.key(record)),
        identifiers.isEmpty() ? "Nothing" : identifiers.size() + " identifiers",
        identifiers.stream().map(MatchWords::of));
  }

  private NativeDetails unfolding(List<RecordKey> of, String summary, Stream<String> lines) {
    var before = unfolding.get(of);
    var list = new UnorderedList();
    lines.map(ListItem::new).forEach(list::add);
    var details = new NativeDetails(summary, list);
    details.setOpen(before != null && before.isOpen());
    unfolding.put(of, details);
    return details;
  }

  private UnorderedList because(DeviceIdentity identity) {
    var list = new UnorderedList();
    identity.merged().forEach(decision -> list.add(said(decision)));
    identity.joints().forEach(joint -> list.add(new ListItem(why(joint))));
    return list;
  }

  private ListItem said(Decision decision) {
    return new ListItem(
        new Span(decision.byName() + " says so, "),
        new Moment(decision.at(), clock),
        new Span(": " + decision.why()));
  }

  private NativeDetails why(Joint joint) {
    var match = joint.match();
    var summary =
        "%s and %s: %s"
            .formatted(named(joint.one()), named(joint.other()), MatchWords.common(match));
    return unfolding(
        List.of(match.one(), match.other()),
        summary,
        Stream.of(
                Stream.of(MatchWords.of(match.rule())),
                match.evidence().stream().map(MatchWords::of),
                Stream.of(MatchWords.score(match)))
            .flatMap(each -> each));
  }
}
