package io.mooring.web.duplicates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mooring.duplicate.Deciding.Outcome;
import io.mooring.reconciliation.Decision;
import io.mooring.web.parts.Toast;
import java.util.function.Function;

/** Says what will happen, and asks why it should. */
final class ReasonDialog extends Dialog {

  private final transient Function<String, Outcome> act;
  private final transient Runnable changed;
  private final String done;
  final TextArea why = new TextArea("How do you know?");
  final Button confirm;

  /**
   * Not open yet.
   *
   * @param title a question
   * @param act does it, for this reason
   * @param done what is said afterwards
   */
  ReasonDialog(
      String title,
      String consequence,
      String action,
      String done,
      Function<String, Outcome> act,
      Runnable changed) {
    this.act = act;
    this.changed = changed;
    this.done = done;
    setHeaderTitle(title);
    setWidth("36rem");
    why.setWidthFull();
    why.setMaxLength(Decision.LONGEST_REASON);
    why.setPlaceholder("The same asset tag on the case");
    why.setRequiredIndicatorVisible(true);
    why.setValueChangeMode(ValueChangeMode.EAGER);
    confirm = new Button(action, _ -> confirm());
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    confirm.setEnabled(false);
    why.addValueChangeListener(event -> confirm.setEnabled(!event.getValue().isBlank()));
    add(new Paragraph(consequence), why);
    getFooter().add(new Button("Cancel", _ -> close()), confirm);
    addOpenedChangeListener(_ -> why.focus());
  }

  private void confirm() {
    switch (act.apply(why.getValue())) {
      case Outcome.Done _ -> Toast.say(done);
      case Outcome.Refused(var reason) -> Toast.warn(reason);
    }
    close();
    changed.run();
  }
}
