package io.mooring.web.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;

/** The one search field. {@code /} and Ctrl+K put the cursor into it from anywhere. */
final class SearchBox extends TextField {

  private static final int LONGEST = 200;
  private static final int PAUSE = 200;

  /** A slash that somebody types into a field stays theirs. */
  private static final String SLASH_OUTSIDE_FIELDS =
      "event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey"
          + " && !event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]')";

  private final transient Consumer<String> entered;
  private Optional<Registration> slash = Optional.empty();

  SearchBox(Consumer<String> typed, Consumer<String> entered) {
    this.entered = entered;
    addClassName("search");
    setPlaceholder("Search devices");
    setAriaLabel("Search devices by name, user, serial number, address or id");
    setTooltipText("Name, user, serial number, IP, MAC or any id");
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setSuffixComponent(hint());
    setClearButtonVisible(true);
    setMaxLength(LONGEST);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(PAUSE);
    getElement().setAttribute("autocomplete", "off").setAttribute("type", "search");
    addValueChangeListener(event -> {
      if (event.isFromClient()) {
        typed.accept(getValue());
      }
    });
    getElement().addEventListener("keyup", _ -> entered()).setFilter("event.key === 'Enter'");
  }

  /** The person pressed Enter. */
  void entered() {
    entered.accept(getValue());
  }

  private static Span hint() {
    var key = new Span("/");
    key.addClassName("key");
    key.getElement().setAttribute("aria-hidden", "true");
    return key;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
    addFocusShortcut(Key.KEY_K, KeyModifier.META);
    slash.ifPresent(Registration::remove);
    DomListenerRegistration listener =
        event.getUI().getElement().addEventListener("keydown", _ -> focus());
    listener
        .setFilter(SLASH_OUTSIDE_FIELDS)
        .addEventData(SLASH_OUTSIDE_FIELDS + " && event.preventDefault()");
    slash = Optional.of(listener);
  }
}
