package io.mooring.web.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.SourceRecord;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.duplicate.Duplicates.Decided;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Crumbs;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.DuplicateWords;
import io.mooring.wire.Column;
import org.jspecify.annotations.Nullable;

/** What a person decided on two devices, and whether it still stands. */
final class DecisionRow extends Div {

  private static final Outcome NONE = new Outcome.Refused("There is no such decision any more.");

  private final transient DuplicateDesk desk;
  private final transient Decided decided;
  final Button takeBack = new Button("Take back…", _ -> begin());

  DecisionRow(DuplicateDesk desk, Decided decided) {
    this.desk = desk;
    this.decided = decided;
    addClassName("event");
    var decision = decided.kept().decision();
    var back = decided.kept().takenBack();
    var what =
        new Div(
            Chip.of(
                DuplicateWords.verdict(decision.verdict()),
                back == null ? Chip.Tone.INFO : Chip.Tone.PLAIN),
            new Span(" "),
            device(decided.one()),
            new Span(" and "),
            device(decided.other()));
    add(
        what,
        new Paragraph(decision.why()),
        by(decision.byName(), new Moment(decision.at(), desk.clock())));
    if (back != null) {
      add(
          new Paragraph("Taken back: " + back.why()),
          by(back.byName(), new Moment(back.at(), desk.clock())));
    }
    takeBack.addThemeVariants(ButtonVariant.TERTIARY);
    takeBack.setAriaLabel("Take back: " + names());
    takeBack.setVisible(desk.mayDecide() && back == null);
    add(takeBack);
  }

  private static Div by(String name, Moment at) {
    var by = new Div(new Span(name + ", "), at);
    by.addClassName("secondary");
    return by;
  }

  private static Component device(@Nullable SourceRecord record) {
    return record == null
        ? new Span(name(null))
        : Crumbs.link("devices/" + record.device(), name(record));
  }

  private static String name(@Nullable SourceRecord record) {
    return record == null
        ? "a device that is there no more"
        : record.text(Column.NAME).orElse("(no name)");
  }

  private String names() {
    return name(decided.one()) + " and " + name(decided.other());
  }

  private void begin() {
    var decision = decided.kept().decision();
    var verdict = DuplicateWords.verdict(decision.verdict());
    new ReasonDialog(
            "Take back “%s: %s”?".formatted(verdict, names()),
            DuplicateWords.back(decision.verdict()),
            "Take back",
            "%s: taken back.".formatted(names()),
            why -> desk.deciding().takeBack(desk.person(), decision.id(), why).orElse(NONE),
            desk.changed())
        .open();
  }
}
