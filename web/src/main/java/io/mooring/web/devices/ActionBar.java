package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What can be asked of a device. What can't stays visible and says why. */
final class ActionBar extends Div {

  private final transient Function<RemoteAction, Possibility> possibility;
  private final transient BiConsumer<RemoteAction, Possibility.Possible> chosen;

  ActionBar(
      Function<RemoteAction, Possibility> possibility,
      BiConsumer<RemoteAction, Possibility.Possible> chosen) {
    this.possibility = possibility;
    this.chosen = chosen;
    addClassName("action-bar");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Actions");
  }

  void refresh() {
    removeAll();
    RemoteAction.ALL.forEach(this::offer);
  }

  private void offer(RemoteAction action) {
    var button = new Button(action.title(), icon(action).create());
    var place = new Div(button);
    place.addClassName("action");
    switch (possibility.apply(action)) {
      case Possibility.Possible possible -> {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(_ -> chosen.accept(action, possible));
      }
      case Possibility.Impossible(var why) -> {
        button.setEnabled(false);
        place.add(reason(button, action, why));
      }
    }
    add(place);
  }

  /** Visible text, which a keyboard and a screen reader reach without the disabled button. */
  private static Span reason(Button button, RemoteAction action, String why) {
    var reason = new Span(why);
    var id = "why-" + action.key().replace('.', '-');
    reason.setId(id);
    reason.addClassName("why");
    button.getElement().setAttribute("aria-describedby", id);
    return reason;
  }

  private static VaadinIcon icon(RemoteAction action) {
    return switch (action) {
      case ConfigMgrAction _ -> VaadinIcon.REFRESH;
    };
  }
}
