package io.mooring.web.devices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import io.mooring.action.ConfigMgrAction;
import io.mooring.action.Possibility;
import io.mooring.action.RemoteAction;
import io.mooring.web.parts.Toast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;

/** What can be asked of a device. What can't stays visible and says why. */
final class ActionBar extends Div {

  /** What a help desk is called about most. */
  private static final List<RemoteAction> FIRST =
      List.of(ConfigMgrAction.RESTART, ConfigMgrAction.SYNC_MACHINE_POLICY);

  private final transient BiConsumer<RemoteAction, Possibility.Possible> chosen;
  private transient SequencedMap<RemoteAction, Possibility> offered = new LinkedHashMap<>();

  ActionBar(BiConsumer<RemoteAction, Possibility.Possible> chosen) {
    this.chosen = chosen;
    addClassName("action-bar");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Actions");
  }

  /** Stays as it is where nothing has changed: somebody may have the menu open. */
  void show(SequencedMap<RemoteAction, Possibility> possible) {
    if (possible.equals(offered)) {
      return;
    }
    offered = possible;
    removeAll();
    var buttons = new Div();
    buttons.addClassName("actions");
    var whys = whys();
    FIRST.forEach(action -> buttons.add(button(action, whys)));
    var more = new LinkedHashMap<>(possible);
    more.keySet().removeAll(FIRST);
    buttons.add(menu(more));
    add(buttons);
    whys.forEach((why, actions) -> add(reason(why, actions)));
  }

  /** Why some of the first can't be done; a reason that they share is said once. */
  private Map<String, List<RemoteAction>> whys() {
    var whys = new LinkedHashMap<String, List<RemoteAction>>();
    FIRST.forEach(action -> {
      if (offered.get(action) instanceof Possibility.Impossible(var why)) {
        whys.computeIfAbsent(why, _ -> new ArrayList<>()).add(action);
      }
    });
    return whys;
  }

  private Button button(RemoteAction action, Map<String, List<RemoteAction>> whys) {
    var button = new Button(action.title(), icon(action).create());
    if (offered.get(action) instanceof Possibility.Possible possible) {
      button.addClickListener(_ -> chosen.accept(action, possible));
    } else {
      button.setEnabled(false);
    }
    if (action == FIRST.getFirst()) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    whys.values().stream()
        .filter(actions -> actions.contains(action))
        .forEach(actions -> button.getElement().setAttribute("aria-describedby", id(actions)));
    return button;
  }

  /** Visible text, which a keyboard and a screen reader reach without the disabled button. */
  private static Div reason(String why, List<RemoteAction> actions) {
    var all = actions.size() == FIRST.size();
    var reason = new Div(all ? why : actions.getFirst().title() + ": " + why);
    reason.setId(id(actions));
    reason.addClassName("why");
    return reason;
  }

  private static String id(List<RemoteAction> actions) {
    return "why-" + actions.getFirst().key().replace('.', '-');
  }

  private MenuBar menu(Map<RemoteAction, Possibility> more) {
    var menu = new MenuBar();
    menu.addClassName("more-actions");
    var root = menu.addItem("More actions");
    more.forEach((action, possibility) -> item(root.getSubMenu(), action, possibility));
    return menu;
  }

  /** An item that can't be done keeps its place for the keyboard, and says why. */
  private void item(SubMenu items, RemoteAction action, Possibility possibility) {
    var title = new Span(icon(action).create(), new Span(action.title()));
    title.addClassName("item-title");
    var words = new Div(title);
    words.addClassName("item");
    switch (possibility) {
      case Possibility.Possible possible ->
          items.addItem(words, _ -> chosen.accept(action, possible));
      case Possibility.Impossible(var why) -> {
        var reason = new Span(why);
        reason.addClassName("why");
        words.add(reason);
        words.addClassName("impossible");
        items.addItem(words, _ -> Toast.warn(action.title() + ": " + why));
      }
    }
  }

  private static VaadinIcon icon(RemoteAction action) {
    return switch (action) {
      case ConfigMgrAction.RESTART -> VaadinIcon.POWER_OFF;
      case ConfigMgrAction.SYNC_MACHINE_POLICY -> VaadinIcon.REFRESH;
      case ConfigMgrAction.SYNC_USER_POLICY -> VaadinIcon.USER;
      case ConfigMgrAction.EVALUATE_APPLICATIONS -> VaadinIcon.PACKAGE;
      case ConfigMgrAction.COLLECT_HARDWARE_INVENTORY -> VaadinIcon.CLIPBOARD_TEXT;
      case ConfigMgrAction.COLLECT_DISCOVERY_DATA -> VaadinIcon.HEART_O;
      case ConfigMgrAction.CHECK_COMPLIANCE -> VaadinIcon.CHECK_SQUARE_O;
      case ConfigMgrAction.WAKE_UP -> VaadinIcon.BELL_O;
    };
  }
}
