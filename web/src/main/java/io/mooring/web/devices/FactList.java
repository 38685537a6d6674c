package io.mooring.web.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.Fact;
import io.mooring.web.parts.CopyButton;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Facts one below the other, each with its source and its age. */
final class FactList extends Div {

  private final transient Clock clock;

  FactList(Clock clock) {
    this.clock = clock;
    addClassName("facts");
    getElement().setAttribute("role", "list");
  }

  void show(List<FactLine> lines) {
    removeAll();
    lines.stream().map(this::row).forEach(this::add);
  }

  private Div row(FactLine line) {
    var label = new Span(line.label());
    label.addClassName("fact-label");
    var row = new Div(label, value(line), origin(line));
    row.addClassName("fact");
    row.getElement().setAttribute("role", "listitem");
    return row;
  }

  private static Div value(FactLine line) {
    var text = new Span(line.value());
    var value = new Div(text);
    value.addClassName("fact-value");
    value.setClassName("care", line.care());
    value.setClassName("not-known", FactLine.NOT_KNOWN.equals(line.value()));
    if (line.copies()) {
      value.add(new CopyButton(line.label().toLowerCase(Locale.ENGLISH), line.value()));
    }
    return value;
  }

  private Span origin(FactLine line) {
    var origin = new Span();
    origin.addClassName("origin");
    var fact = line.origin();
    if (fact != null) {
      origin.add(new Span(fact.source() + " · "), age(fact));
    }
    return origin;
  }

  private com.vaadin.flow.component.Component age(Fact fact) {
    return fact.asOf().equals(Instant.EPOCH)
        ? new Span("age not known")
        : new Moment(fact.asOf(), clock);
  }
}
