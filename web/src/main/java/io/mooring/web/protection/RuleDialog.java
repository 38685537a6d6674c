package io.mooring.web.protection;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mooring.protection.Guarded;
import io.mooring.web.parts.Toast;
import java.util.Optional;

/** Makes a rule, and shows what it means before it is saved. */
final class RuleDialog extends Dialog {

  private static final int LONGEST_NAME = 80;

  /** How a rule says which devices. */
  enum By {
    PROPERTIES("Devices with certain properties"),
    COLLECTION("The members of a collection");

    private final String words;

    By(String words) {
      this.words = words;
    }
  }

  private final transient RuleDesk desk;
  private final transient Runnable made;
  private final Paragraph meaning = new Paragraph();
  private final Paragraph objection = new Paragraph();
  final TextField name = new TextField("What do people read when they meet it?");
  final RadioButtonGroup<By> by = new RadioButtonGroup<>("What does it protect?", By.values());
  final TextField text = new TextField();
  final Button save = new Button("Protect", _ -> save());

  RuleDialog(RuleDesk desk, Runnable made) {
    this.desk = desk;
    this.made = made;
    setHeaderTitle("New protection rule");
    setWidth("36rem");
    name.setPlaceholder("Cash desks");
    name.setMaxLength(LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    by.setItemLabelGenerator(one -> one.words);
    by.setValue(By.PROPERTIES);
    by.addValueChangeListener(_ -> fit());
    text.setWidthFull();
    text.setRequiredIndicatorVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> explain());
    meaning.addClassName("meaning");
    meaning.getElement().setAttribute("aria-live", "polite");
    objection.addClassName("objection");
    objection.getElement().setAttribute("role", "alert");
    objection.setVisible(false);
    var form = new VerticalLayout(name, by, text, meaning, objection);
    form.setPadding(false);
    add(form);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), save);
    addOpenedChangeListener(_ -> name.focus());
    fit();
  }

  private void fit() {
    var properties = by.getValue() == By.PROPERTIES;
    text.setLabel(properties ? "Filter" : "Collection id");
    text.setPlaceholder(properties ? "kind:server" : "PS100012");
    text.setHelperText(
        properties
            ? "As in the device list: words of a name, and properties such as kind:server or"
                + " os:\"Windows 11 24H2\"."
            : "Eight letters or digits, as the site's console shows it.");
    explain();
  }

  private void explain() {
    text.setInvalid(false);
    objection.setVisible(false);
    if (text.getValue().isBlank()) {
      meaning.setText("");
    } else {
      guarded().ifPresent(this::explain);
    }
  }

  private void explain(Guarded guarded) {
    meaning.setText(RuleDesk.what(guarded) + " · " + desk.matches(guarded));
  }

  /** Empty when the field says what is wrong. */
  private Optional<Guarded> guarded() {
    try {
      return Optional.of(
          by.getValue() == By.PROPERTIES
              ? Guarded.ByFilter.read(text.getValue())
              : Guarded.ByCollection.read(text.getValue()));
    } catch (IllegalArgumentException e) {
      meaning.setText("");
      text.setErrorMessage(e.getMessage());
      text.setInvalid(true);
      return Optional.empty();
    }
  }

  private void save() {
    guarded().ifPresent(this::save);
  }

  private void save(Guarded guarded) {
    try {
      var rule = desk.protection().add(desk.person(), name.getValue(), guarded);
      close();
      Toast.say(rule.name() + " protects from now on.");
      made.run();
    } catch (IllegalArgumentException e) {
      objection.setText(String.valueOf(e.getMessage()));
      objection.setVisible(true);
    }
  }
}
