package io.mooring.web.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the name of a protected device, so that nobody disturbs it by a slip of the hand. */
final class SecondThought extends Div {

  private final Span why = new Span();
  private String device = "";
  final TextField name = new TextField();

  /**
   * Invisible until it is asked for.
   *
   * @param changed called when what is typed has changed
   */
  SecondThought(Runnable changed) {
    addClassName("caution");
    name.setWidthFull();
    name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(_ -> changed.run());
    add(why, name);
    setVisible(false);
  }

  /** Asks where there are rules, and no more where there are none. */
  void ask(String deviceName, List<String> rules) {
    setVisible(!rules.isEmpty());
    device = deviceName;
    why.setText(
        "%s is protected: %s. Think twice before you disturb it."
            .formatted(deviceName, String.join(", ", rules)));
    name.setLabel("Type " + deviceName + " to confirm");
    name.setRequiredIndicatorVisible(true);
  }

  /** Whether nothing more has to be typed. */
  boolean given() {
    return !isVisible() || device.equals(name.getValue());
  }

  /** What was typed; null where nothing was asked. */
  @Nullable String typed() {
    return isVisible() ? name.getValue() : null;
  }
}
