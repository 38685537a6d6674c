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
import io.mooring.action.ActionRequest;
import io.mooring.action.Decision;
import io.mooring.action.IdempotencyKey;
import io.mooring.action.Order;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what an action does before it is asked for, and takes the reason. */
final class OrderDialog extends Dialog {

  private static final int LONGEST = 500;

  private final transient OrderDraft draft;
  private final transient Function<ActionRequest, Decision> asking;
  private final transient Consumer<Order> accepted;

  /** One for one opening of the dialog, so that a double click orders once. */
  private final transient IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());

  private final Paragraph objection = new Paragraph();
  final TextArea reason = new TextArea("Reason (optional)");
  final Button send = new Button("Send", _ -> request());
  final SecondThought thought = new SecondThought(this::ready);

  OrderDialog(
      OrderDraft draft, Function<ActionRequest, Decision> asking, Consumer<Order> accepted) {
    this.draft = draft;
    this.asking = asking;
    this.accepted = accepted;
    var name = draft.device().name();
    setHeaderTitle(draft.action().title() + " · " + name);
    setWidth("34rem");
    addClassName("order-dialog");
    if (!draft.way().protectedBy().isEmpty()) {
      thought.ask(name, draft.way().protectedBy());
    }
    OrderPlan.of(draft).stream().map(Paragraph::new).forEach(this::add);
    add(caution(draft.action().disruptive() ? OrderPlan.disturbed(draft) : null));
    add(caution(draft.way().caution()), askForReason(), thought, objection());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    send.setDisableOnClick(true);
    getFooter().add(new Button("Cancel", _ -> close()), send);
    addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        reason.focus();
      }
    });
    ready();
  }

  private static Div caution(@Nullable String caution) {
    var box = new Div(caution == null ? "" : caution);
    box.addClassName("caution");
    box.setVisible(caution != null);
    return box;
  }

  private TextArea askForReason() {
    if (draft.action().disruptive()) {
      reason.setLabel("Reason");
      reason.setRequiredIndicatorVisible(true);
    }
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setHelperText("Kept with the order and in the audit log. Ctrl+Enter sends.");
    reason.setValue(draft.reasonBefore());
    reason.addValueChangeListener(_ -> reason.setInvalid(false));
    return reason;
  }

  private Paragraph objection() {
    objection.addClassName("objection");
    objection.getElement().setAttribute("role", "alert");
    objection.setVisible(false);
    return objection;
  }

  private void ready() {
    send.setEnabled(thought.given());
  }

  private void request() {
    if (draft.action().disruptive() && reason.getValue().isBlank()) {
      reason.setErrorMessage("Say why: whoever works there may ask.");
      reason.setInvalid(true);
      reason.focus();
      ready();
      return;
    }
    try {
      answer(asking.apply(asked()));
    } catch (NotPermitted e) {
      object(String.valueOf(e.getMessage()));
    }
  }

  private ActionRequest asked() {
    var again = draft.again();
    return new ActionRequest(
        draft.action(), reason.getValue(), key, thought.typed(), again == null ? null : again.id());
  }

  private void answer(Decision decision) {
    switch (decision) {
      case Decision.Accepted(var order, _) -> {
        close();
        accepted.accept(order);
      }
      case Decision.Refused(var why) -> object(why);
      case Decision.SecondThought(var name, var rules) -> {
        thought.ask(name, rules);
        object("It is protected now, or has another name. Nothing was sent: confirm by its name.");
      }
      case Decision.KeyUsed(var why) -> object(why);
      case Decision.NoSuchDevice _ -> object("The device is no longer there. Nothing was sent.");
    }
  }

  private void object(String why) {
    objection.setText(why);
    objection.setVisible(true);
    ready();
  }
}
