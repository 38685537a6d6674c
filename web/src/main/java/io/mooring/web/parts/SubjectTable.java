package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.mooring.subject.SubjectState;
import io.mooring.web.words.SubjectWords;
import java.time.Clock;
import java.util.List;

/** What is read of Microsoft's cloud beside managed devices, how old it is, and what is wrong. */
public final class SubjectTable extends Div {

  private final transient Clock clock;

  public SubjectTable(Clock clock) {
    this.clock = clock;
    addClassName("ruled");
  }

  public void show(List<SubjectState> states) {
    var table = new NativeTable();
    table.getHead().add(new NativeTableRow(head("What"), head("Read"), head("How it fares")));
    states.forEach(state -> table.getBody().add(row(state)));
    removeAll();
    add(table);
  }

  private static NativeTableHeaderCell head(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(SubjectState state) {
    var what = new NativeTableHeaderCell(state.subject().title());
    what.getElement().setAttribute("scope", "row");
    return new NativeTableRow(
        what, new NativeTableCell(read(state)), new NativeTableCell(fares(state)));
  }

  private Component read(SubjectState state) {
    var trusted = state.trusted();
    return trusted == null ? new Span("Not yet") : new Moment(trusted.at(), clock);
  }

  private static Div fares(SubjectState state) {
    var trouble = state.trouble();
    var chip =
        trouble != null
            ? Chip.of("Not read", Chip.Tone.CARE)
            : state.trusted() == null
                ? Chip.of("Being read", Chip.Tone.PLAIN)
                : Chip.of("Read", Chip.Tone.GOOD);
    var words = new Span(SubjectWords.sentence(state));
    words.addClassName("secondary");
    return new Div(chip, new Span(" "), words);
  }
}
