package io.mooring.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import io.mooring.access.Person;
import io.mooring.access.Role;

/** Who is signed in, how the console looks to them, and the way out. */
final class UserMenu extends MenuBar {

  UserMenu(Person person, Runnable signOut) {
    addThemeVariants(MenuBarVariant.TERTIARY);
    addClassName("user-menu");
    var avatar = new Avatar(person.name());
    avatar.setTooltipEnabled(false);
    var root = addItem(avatar, "Signed in as " + person.name());
    root.setAriaLabel("Signed in as " + person.name() + ": menu");
    var items = root.getSubMenu();
    items.addItem(whoIs(person)).setEnabled(false);
    items.addSeparator();
    var look = items.addItem("Appearance").getSubMenu();
    look.addItem("Like the system", _ -> choose(ColorScheme.Value.SYSTEM));
    look.addItem("Light", _ -> choose(ColorScheme.Value.LIGHT));
    look.addItem("Dark", _ -> choose(ColorScheme.Value.DARK));
    items.addSeparator();
    MenuItem out = items.addItem("Sign out", _ -> signOut.run());
    out.setId("sign-out");
  }

  private static Div whoIs(Person person) {
    var name = new Span(person.name());
    name.addClassName("strong");
    var userName = new Span(person.userName());
    var box = new Div(name, userName);
    person.roles().stream().sorted().map(Role::claim).map(Span::new).forEach(box::add);
    box.addClassName("who");
    return box;
  }

  private void choose(ColorScheme.Value value) {
    getUI().ifPresent((UI ui) -> Appearance.choose(ui, value));
  }
}
