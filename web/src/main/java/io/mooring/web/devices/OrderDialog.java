package io.mooring.web.devices;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mooring.access.NotPermitted;
import io.mooring.action.Decision;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what an action does before it is asked for, and takes the reason. */
final class OrderDialog extends Dialog {

  private static final int LONGEST = 500;

  /** Asks for the action; one key for one opening of the dialog, so a double click orders once. */
  interface Asking {
    Decision ask(String reason, IdempotencyKey key);
  }

  private final transient Asking asking;
  private final transient Runnable accepted;
  private final transient IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
  private final Paragraph objection = new Paragraph();
  final TextArea reason = new TextArea("Reason (optional)");
  final Button send = new Button("Send", _ -> request());

  OrderDialog(
      RemoteAction action,
      String device,
      Possibility.Possible way,
      Asking asking,
      Runnable accepted) {
    this.asking = asking;
    this.accepted = accepted;
    setHeaderTitle(action.title());
    setWidth("32rem");
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setHelperText("Kept with the order and in the audit log. Ctrl+Enter sends.");
    objection.addClassName("objection");
    objection.getElement().setAttribute("role", "alert");
    objection.setVisible(false);
    add(new Paragraph(OrderPlan.of(action, device)), caution(way.caution()), reason, objection);
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    send.setDisableOnClick(true);
    getFooter().add(new Button("Cancel", _ -> close()), send);
    addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        reason.focus();
      }
    });
  }

  private static Div caution(@Nullable String caution) {
    var box = new Div(caution == null ? "" : caution);
    box.addClassName("caution");
    box.setVisible(caution != null);
    return box;
  }

  private void request() {
    try {
      switch (asking.ask(reason.getValue(), key)) {
        case Decision.Accepted _ -> {
          close();
          accepted.run();
        }
        case Decision.Refused(var why) -> object(why);
        case Decision.SecondThought thought -> object(thought.why());
        case Decision.KeyUsed(var why) -> object(why);
        case Decision.NoSuchDevice _ -> object("The device is no longer there.");
      }
    } catch (NotPermitted e) {
      object(String.valueOf(e.getMessage()));
    }
  }

  private void object(String why) {
    objection.setText(why);
    objection.setVisible(true);
    send.setEnabled(true);
  }
}
