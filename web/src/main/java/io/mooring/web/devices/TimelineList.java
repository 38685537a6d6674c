package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.TimelineEvent;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import java.util.List;

/** What changed on a device, newest first. */
final class TimelineList extends Div {

  private static final int AT_FIRST = 12;

  private final transient Clock clock;
  private final Div rows = new Div();
  private final Button more = new Button("Show older changes", _ -> showAll());
  private transient List<TimelineEvent> events = List.of();
  private boolean all;

  TimelineList(Clock clock) {
    this.clock = clock;
    addClassName("timeline");
    more.addThemeVariants(ButtonVariant.TERTIARY);
    add(rows, more);
  }

  void show(List<TimelineEvent> newest) {
    events = newest;
    fill();
  }

  private void showAll() {
    all = true;
    fill();
  }

  private void fill() {
    rows.removeAll();
    if (events.isEmpty()) {
      var none = new Paragraph("Nothing has changed since the device was first seen.");
      none.addClassName("secondary");
      rows.add(none);
    }
    events.stream().limit(all ? events.size() : AT_FIRST).map(this::row).forEach(rows::add);
    more.setVisible(!all && events.size() > AT_FIRST);
  }

  private Div row(TimelineEvent event) {
    var when = new Div(new Span(event.source() + " · "), new Moment(event.at(), clock));
    when.addClassName("origin");
    var row = new Div(new Span(event.sentence()), when);
    row.addClassName("event");
    return row;
  }
}
