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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what an action does before it is asked for, and takes the reason. */
final class OrderDialog extends Dialog {

  private static final int LONGEST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(OrderDialog.class);

  private final transient Desk desk;
  private transient OrderDraft draft;

  /** One for one opening of the dialog, so that a double click orders once. */
  private final transient IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());

  private final Div plan = new Div();
  private final Div disturbed = caution();
  private final Div stand = caution();
  private final Paragraph objection = new Paragraph();
  final TextArea reason = new TextArea("Reason (optional)");
  final Button send = new Button("Send", _ -> request());
  final Button other = new Button("Show the one that is open", _ -> showOther());
  final SecondThought thought = new SecondThought(this::ready);

  /** Who takes what is asked for. */
  interface Desk {

    Decision ask(ActionRequest asked);

    /** Leads the reader to an order that was accepted now. */
    void accepted(Order order);

    /** The order for the same action that has not ended. */
    Optional<Order> open();

    /** Leads the reader to an order that was there before. */
    void show(Order order);
  }

  OrderDialog(OrderDraft draft, Desk desk) {
    this.draft = draft;
    this.desk = desk;
    setWidth("34rem");
    addClassName("order-dialog");
    add(plan, disturbed, stand, askForReason(), thought, objection());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    send.setDisableOnClick(true);
    other.setVisible(false);
    getFooter().add(other, new Button("Cancel", _ -> close()), send);
    addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        reason.focus();
      }
    });
    follow(draft);
  }

  /** Says what holds now; what the person has typed stays. */
  void follow(OrderDraft now) {
    draft = now;
    var name = now.device().name();
    setHeaderTitle(now.action().title() + " · " + name);
    plan(OrderPlan.of(now));
    say(disturbed, now.action().disruptive() ? OrderPlan.disturbed(now) : null);
    say(stand, now.way().caution());
    thought.ask(name, now.way().protectedBy());
    ready();
  }

  /** What could be asked for when the dialog opened can't be any more. */
  void impossible(String why) {
    say(stand, why);
  }

  private void plan(List<String> paragraphs) {
    var said = plan.getChildren().map(one -> one.getElement().getText()).toList();
    if (!said.equals(paragraphs)) {
      plan.removeAll();
      paragraphs.stream().map(Paragraph::new).forEach(plan::add);
    }
  }

  private static Div caution() {
    var box = new Div();
    box.addClassName("caution");
    return box;
  }

  private static void say(Div box, @Nullable String caution) {
    box.setText(caution == null ? "" : caution);
    box.setVisible(caution != null);
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
      answer(desk.ask(asked()));
    } catch (NotPermitted e) {
      object(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} on {} ended in a fault", draft.action().key(), draft.device().id(), e);
      notKnown();
    }
  }

  /** The key stays, and so does the reason: with another one it would be another request. */
  private void notKnown() {
    reason.setReadOnly(true);
    object("It is not known whether it was ordered; Send again asks for the same order.");
  }

  private ActionRequest asked() {
    var again = draft.again();
    return new ActionRequest(
        draft.action(), reason.getValue(), key, thought.typed(), again == null ? null : again.id());
  }

  private void answer(Decision decision) {
    reason.setReadOnly(false);
    other.setVisible(false);
    switch (decision) {
      case Decision.Accepted(var order, _) -> {
        close();
        desk.accepted(order);
      }
      case Decision.Refused(var why) -> {
        object(why);
        other.setVisible(desk.open().isPresent());
      }
      case Decision.SecondThought(var name, var rules) -> {
        thought.ask(name, rules);
        object("It is protected now, or has another name. Nothing was sent: confirm by its name.");
      }
      case Decision.KeyUsed(var why) -> object(why);
      case Decision.NoSuchDevice _ -> object("The device is no longer there. Nothing was sent.");
    }
  }

  private void showOther() {
    close();
    desk.open().ifPresent(desk::show);
  }

  private void object(String why) {
    objection.setText(why);
    objection.setVisible(true);
    ready();
  }
}
