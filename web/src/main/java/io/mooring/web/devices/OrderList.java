package io.mooring.web.devices;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Here;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.OrderWords;
import io.mooring.web.words.Times;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked of a device and what truly became of it. */
final class OrderList extends Div {

  private final transient Clock clock;
  private final Set<OrderId> opened = new HashSet<>();

  OrderList(Clock clock) {
    this.clock = clock;
    addClassName("orders");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(List<Order> orders) {
    removeAll();
    if (orders.isEmpty()) {
      var none = new Paragraph("Nothing has been asked of this device yet.");
      none.addClassName("secondary");
      add(none);
    }
    orders.stream().map(this::row).forEach(this::add);
  }

  private Div row(Order order) {
    var title = new Span(order.request().action().title());
    title.addClassName("strong");
    var first = new Div(title, Chip.of(OrderWords.chip(order.state()), tone(order.state())));
    first.addClassName("order-first");
    var sentence = new Paragraph(OrderWords.sentence(order, clock.instant(), Here.zone()));
    sentence.addClassName("order-sentence");
    var row = new Div(first, sentence, asked(order), history(order));
    row.addClassName("order");
    row.getElement().setAttribute("data-state", order.state().key());
    return row;
  }

  private Div asked(Order order) {
    var request = order.request();
    var asked =
        new Div(
            new Span("Asked by " + request.personName() + ", "), new Moment(request.at(), clock));
    if (!request.reason().isEmpty()) {
      asked.add(new Span(" · “" + request.reason() + "”"));
    }
    asked.addClassName("secondary");
    return asked;
  }

  private Details history(Order order) {
    var steps = new Div();
    steps.addClassName("steps");
    order.events().stream().map(this::step).forEach(steps::add);
    var details = new Details("What happened", steps);
    details.setOpened(opened.contains(order.id()));
    details.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        opened.add(order.id());
      } else {
        opened.remove(order.id());
      }
    });
    return details;
  }

  private Div step(Order.Event event) {
    var at = new Span(Times.brief(event.at(), clock.instant(), Here.zone()));
    at.addClassName("step-time");
    at.getElement().setAttribute("title", Times.whole(event.at(), Here.zone()));
    var words = new Div(new Span(event.sentence()));
    if (!event.evidence().isEmpty()) {
      var evidence = new Span(evidence(event.evidence()));
      evidence.addClassName("evidence");
      words.add(evidence);
    }
    words.addClassName("step-words");
    var step = new Div(at, words);
    step.addClassName("step");
    return step;
  }

  private static String evidence(Map<String, String> evidence) {
    return evidence.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Green is kept for what was seen to happen. */
  private static Chip.Tone tone(OrderState state) {
    return switch (state) {
      case REQUESTED, AWAITING_APPROVAL, QUEUED, DELIVERED, STARTED -> Chip.Tone.INFO;
      case CONFIRMED -> Chip.Tone.GOOD;
      case FAILED, REFUSED -> Chip.Tone.BAD;
      case UNKNOWN, EXPIRED -> Chip.Tone.CARE;
      case CANCELLED, SUPERSEDED -> Chip.Tone.PLAIN;
    };
  }
}
