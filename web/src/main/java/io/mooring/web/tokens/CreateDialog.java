package io.mooring.web.tokens;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mooring.access.Person;
import io.mooring.access.Role;
import io.mooring.token.Tokens;
import io.mooring.web.parts.CodeBlock;
import java.time.Duration;
import java.util.Arrays;

/** Makes a token and shows its secret, once. */
final class CreateDialog extends Dialog {

  private static final int LONGEST_LABEL = 80;
  private static final int USUAL_DAYS = 30;

  private final transient Person person;
  private final transient Tokens tokens;
  private final transient Runnable made;
  private final String portal;
  private final Paragraph objection = new Paragraph();
  final TextField label = new TextField("What is it for?");
  final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
  final Select<Integer> days = new Select<>();
  final Button create = new Button("Make the token", _ -> create());

  CreateDialog(Person person, Tokens tokens, String portal, Runnable made) {
    this.person = person;
    this.tokens = tokens;
    this.portal = portal;
    this.made = made;
    setHeaderTitle("New API token");
    setWidth("36rem");
    label.setMaxLength(LONGEST_LABEL);
    label.setPlaceholder("Nightly report");
    label.setWidthFull();
    roles.setItems(
        Arrays.stream(Role.values()).filter(role -> role.within(person.roles())).toList());
    roles.setItemLabelGenerator(Role::claim);
    roles.setHelperText("As few as the program needs.");
    days.setLabel("Ends in");
    days.setItems(1, 7, USUAL_DAYS, (int) Tokens.LONGEST_LIFE.toDays());
    days.setItemLabelGenerator(number -> number == 1 ? "1 day" : number + " days");
    days.setValue(USUAL_DAYS);
    objection.addClassName("objection");
    objection.getElement().setAttribute("role", "alert");
    objection.setVisible(false);
    var form = new VerticalLayout(label, roles, days, objection);
    form.setPadding(false);
    add(form);
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), create);
    addOpenedChangeListener(_ -> label.focus());
  }

  private void create() {
    try {
      var life = Duration.ofDays(days.getValue());
      show(tokens.issue(person, label.getValue(), roles.getValue(), life));
      made.run();
    } catch (IllegalArgumentException e) {
      objection.setText(String.valueOf(e.getMessage()));
      objection.setVisible(true);
    }
  }

  private void show(Tokens.Issued issued) {
    removeAll();
    getFooter().removeAll();
    setHeaderTitle("“" + issued.token().label() + "” is made");
    setCloseOnOutsideClick(false);
    var example =
        "curl -H \"Authorization: Bearer $TOKEN\" \"%s/api/v1/devices?limit=10\"".formatted(portal);
    add(
        new Paragraph("Copy the token now. It is shown only this once and is stored hashed."),
        new CodeBlock("token", issued.secret()),
        new Paragraph("For example:"),
        new CodeBlock("an example", example));
    getFooter().add(new Button("Done", _ -> close()));
  }
}
