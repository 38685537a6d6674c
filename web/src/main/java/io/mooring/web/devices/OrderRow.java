package io.mooring.web.devices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.action.Order;
import io.mooring.action.OrderId;
import io.mooring.action.OrderState;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Moment;
import io.mooring.web.words.EvidenceWords;
import io.mooring.web.words.OrderWords;
import io.mooring.web.words.Times;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One order: where it stands, why it waits, what can be done about it, what happened. */
final class OrderRow extends Div {

  private final transient OrderHands hands;
  private final transient Consumer<OrderId> point;
  private final transient Clock clock;
  private final Div stand = new Div();
  private final Div steps = new Div();
  private transient Optional<ShownOrder> shown = Optional.empty();
  final Details history = new Details("What happened", steps);

  /**
   * Empty at first.
   *
   * @param point leads the reader to another order
   */
  OrderRow(OrderHands hands, Consumer<OrderId> point, Clock clock) {
    this.hands = hands;
    this.point = point;
    this.clock = clock;
    addClassName("order");
    stand.addClassName("order-stand");
    steps.addClassName("steps");
    getElement().setAttribute("tabindex", "-1");
    add(stand, history);
  }

  /** Stays as it is where nothing has changed: somebody may be reading or about to click. */
  void show(ShownOrder now) {
    if (shown.filter(now::equals).isPresent()) {
      return;
    }
    shown = Optional.of(now);
    var order = now.order();
    getElement().setAttribute("data-state", order.state().key());
    stand.removeAll();
    stand.add(first(order), sentence(order, now));
    waiting(now.waiting()).ifPresent(stand::add);
    OrderWords.deadline(order, clock.instant(), now.zone())
        .map(OrderRow::quiet)
        .ifPresent(stand::add);
    stand.add(asked(order));
    links(now).forEach(stand::add);
    buttons(now).ifPresent(stand::add);
    steps.removeAll();
    order.events().stream().map(event -> step(event, now)).forEach(steps::add);
  }

  private static Div first(Order order) {
    var title = new Span(order.request().action().title());
    title.addClassName("strong");
    var first = new Div(title, Chip.of(OrderWords.chip(order), tone(order.state())));
    first.addClassName("order-first");
    return first;
  }

  private Paragraph sentence(Order order, ShownOrder now) {
    var sentence = new Paragraph(OrderWords.sentence(order, clock.instant(), now.zone()));
    sentence.addClassName("order-sentence");
    return sentence;
  }

  private static Optional<Component> waiting(List<String> sentences) {
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    var list = new UnorderedList();
    sentences.forEach(one -> list.add(new ListItem(one)));
    var box = new Div(new Span("Why it waits"), list);
    box.addClassName("waiting");
    return Optional.of(box);
  }

  private static Paragraph quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("secondary");
    return paragraph;
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

  private List<Component> links(ShownOrder now) {
    return now.links().stream()
        .map(link -> {
          var at = Times.brief(link.at(), clock.instant(), now.zone());
          var button = small(link.words() + " " + at, () -> point.accept(link.to()));
          button.addClassName("order-link");
          return (Component) button;
        })
        .toList();
  }

  private Optional<Div> buttons(ShownOrder now) {
    var order = now.order();
    var title = order.request().action().title();
    var buttons = new Div();
    buttons.addClassName("actions");
    if (now.cancellable()) {
      buttons.add(small("Cancel", () -> hands.cancel(order)));
    }
    if (now.repeatable()) {
      buttons.add(small("Try again", () -> hands.again(order)));
    }
    buttons
        .getChildren()
        .map(Button.class::cast)
        .forEach(button -> button.setAriaLabel(button.getText() + ": " + title));
    return buttons.getChildren().findAny().isPresent() ? Optional.of(buttons) : Optional.empty();
  }

  private static Button small(String text, Runnable click) {
    var button = new Button(text, _ -> click.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private Div step(Order.Event event, ShownOrder now) {
    var at = new Span(Times.brief(event.at(), clock.instant(), now.zone()));
    at.addClassName("step-time");
    at.getElement().setAttribute("title", Times.whole(event.at(), now.zone()));
    var words = new Div(new Span(event.sentence()));
    EvidenceWords.lines(event.evidence(), clock.instant(), now.zone())
        .forEach(line -> {
          var evidence = new Span(line);
          evidence.addClassName("evidence");
          words.add(evidence);
        });
    words.addClassName("step-words");
    var step = new Div(at, words);
    step.addClassName("step");
    return step;
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
