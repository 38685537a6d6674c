package io.mooring.web.devices;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.authority.Area;
import io.mooring.authority.Claim;
import io.mooring.authority.Effective;
import io.mooring.authority.WorkloadAuthority;
import io.mooring.web.parts.Chip;
import io.mooring.web.words.AuthorityWords;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is in charge, workload by workload, each with a sentence that unfolds to the whole why. */
final class AuthorityTable extends Div {

  private final Map<Area, NativeDetails> reasons = new HashMap<>();

  AuthorityTable() {
    addClassName("authority");
  }

  /** Shows the lines; what somebody has unfolded stays so. */
  void show(List<WorkloadAuthority> lines, Instant now) {
    var table = new NativeTable();
    table.getHead().add(new NativeTableRow(head("Workload"), head("In charge"), head("Why")));
    lines.forEach(line -> table.getBody().add(row(line, now)));
    removeAll();
    add(table);
  }

  private static NativeTableHeaderCell head(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(WorkloadAuthority line, Instant now) {
    var workload = new NativeTableHeaderCell(line.area().title());
    workload.getElement().setAttribute("scope", "row");
    return new NativeTableRow(
        workload,
        new NativeTableCell(badge(line.effective())),
        new NativeTableCell(why(line, now)));
  }

  private static Badge badge(Effective effective) {
    var badge = Chip.of(AuthorityWords.of(effective), tone(effective));
    badge.addClassName("in-charge");
    return badge;
  }

  private static Chip.Tone tone(Effective effective) {
    return switch (effective) {
      case Effective.InCharge(var who, _, _) ->
          switch (who.value()) {
            case CONFIGMGR -> Chip.Tone.INFO;
            case INTUNE -> Chip.Tone.GOOD;
            case THIRD_PARTY_MDM -> Chip.Tone.CARE;
          };
      case Effective.Conflict _ -> Chip.Tone.BAD;
      case Effective.Nobody _, Effective.Unknown _ -> Chip.Tone.PLAIN;
    };
  }

  private NativeDetails why(WorkloadAuthority line, Instant now) {
    var before = reasons.get(line.area());
    var why =
        new NativeDetails(
            AuthorityWords.sentence(line, now), new Div(because(line), voices(line, now)));
    why.setOpen(before != null && before.isOpen());
    reasons.put(line.area(), why);
    return why;
  }

  private static UnorderedList because(WorkloadAuthority line) {
    var list = new UnorderedList();
    line.because().forEach(reason -> list.add(new ListItem(reason.sentence())));
    return list;
  }

  private static Div voices(WorkloadAuthority line, Instant now) {
    var voices =
        new Div(
            voice("Planned", line.planned(), now),
            voice("Configured", line.configured(), now),
            voice("Reported", line.reported(), now));
    voices.addClassName("voices");
    return voices;
  }

  private static Span voice(String label, Claim claim, Instant now) {
    return new Span(label + ": " + AuthorityWords.of(claim, now));
  }
}
