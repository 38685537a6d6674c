package io.mooring.web.protection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.protection.ProtectionRule;
import io.mooring.web.parts.Chip;
import io.mooring.web.parts.Moment;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** One rule: what it protects, whether it is on, and what can be done about it. */
final class RuleCard extends Card {

  private static final int LEVEL = 2;

  final Button turn;
  final Button remove;

  /** What an administrator does about a rule. */
  interface Hands {

    void turn(ProtectionRule rule);

    void remove(ProtectionRule rule);
  }

  RuleCard(RuleDesk.Shown shown, Clock clock, boolean mayManage, Hands hands) {
    var rule = shown.rule();
    addThemeVariants(CardVariant.OUTLINED);
    addClassNames("panel", "rule");
    setTitle(rule.name(), LEVEL);
    setSubtitle(shown.what());
    setHeaderSuffix(rule.on() ? Chip.of("On", Chip.Tone.INFO) : Chip.of("Off", Chip.Tone.CARE));
    var facts = new Div(matches(shown), since(rule, clock));
    facts.addClassNames("secondary", "rule-facts");
    add(facts);
    turn = button(rule.on() ? "Switch off" : "Switch on", rule, hands::turn);
    remove = button("Remove", rule, hands::remove);
    remove.addThemeVariants(ButtonVariant.ERROR);
    turn.setVisible(mayManage);
    remove.setVisible(mayManage && !rule.isStandard());
    addToFooter(turn, remove);
  }

  private static Button button(String text, ProtectionRule rule, Consumer<ProtectionRule> clicked) {
    var button = new Button(text, _ -> clicked.accept(rule));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(text + ": " + rule.name());
    return button;
  }

  private static Component matches(RuleDesk.Shown shown) {
    if (shown.address().isEmpty()) {
      return new Div(shown.matches());
    }
    var link = new Anchor(shown.address(), shown.matches());
    link.getElement().setAttribute("router-link", true);
    return new Div(link);
  }

  private static Div since(ProtectionRule rule, Clock clock) {
    if (!rule.on()) {
      return new Div("Protects nothing while it is off");
    }
    return rule.since().equals(Instant.EPOCH)
        ? new Div("Always on, until somebody switches it off")
        : new Div(new Span("On since "), new Moment(rule.since(), clock));
  }
}
