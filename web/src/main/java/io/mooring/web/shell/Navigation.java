package io.mooring.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.web.parts.Chip;
import io.mooring.web.words.Numbers;

/** The way to every page that this person may see, by what a page is for. */
final class Navigation extends Div {

  private final SideNavItem devices = item("Devices", "devices", VaadinIcon.DESKTOP);
  private final SideNavItem sites = item("Sites", "sites", VaadinIcon.CLUSTER);

  Navigation(Person person) {
    addClassName("navigation");
    devices.setMatchNested(true);
    add(estate(), authority(), cloud(), administration(person));
  }

  private SideNav estate() {
    var group = new SideNav("Estate");
    group.addItem(item("Overview", "overview", VaadinIcon.DASHBOARD), devices);
    group.addItem(
        item("Users", "users", VaadinIcon.USERS), item("Apps", "apps", VaadinIcon.GRID_BIG_O));
    group.addItem(item("Duplicates", "duplicates", VaadinIcon.COPY_O));
    group.addItem(item("Health", "estate-health", VaadinIcon.HEART_O));
    return group;
  }

  private static SideNav authority() {
    var group = new SideNav("Who is in charge");
    group.addItem(item("Co-management", "co-management", VaadinIcon.SLIDERS));
    group.addItem(item("Co-existence", "co-existence", VaadinIcon.HANDSHAKE));
    return group;
  }

  private static SideNav cloud() {
    var group = new SideNav("Cloud");
    group.addItem(item("Autopilot", "autopilot", VaadinIcon.ROCKET));
    group.addItem(item("Conditional access", "conditional-access", VaadinIcon.LOCK));
    group.addItem(item("Tenant settings", "tenant", VaadinIcon.CLOUD_O));
    return group;
  }

  private SideNav administration(Person person) {
    var group = new SideNav("Administration");
    group.addItem(sites, item("Protection", "protection", VaadinIcon.SHIELD));
    if (person.may(Permission.READ_AUDIT)) {
      group.addItem(item("Audit log", "audit", VaadinIcon.BOOK));
    }
    group.addItem(item("API tokens", "tokens", VaadinIcon.KEY));
    return group;
  }

  private static SideNavItem item(String label, String path, VaadinIcon icon) {
    var picture = icon.create();
    picture.getElement().setAttribute("aria-hidden", "true");
    return new SideNavItem(label, path, (Component) picture);
  }

  void show(long deviceCount, long sitesInNeed) {
    var count = new Badge(Numbers.grouped(deviceCount));
    count.getElement().setAttribute("aria-label", Numbers.count(deviceCount, "device", "devices"));
    devices.setSuffixComponent(count);
    sites.setSuffixComponent(sitesInNeed == 0 ? null : needs(sitesInNeed));
  }

  private static Badge needs(long sitesInNeed) {
    var badge = Chip.of(Numbers.grouped(sitesInNeed), Chip.Tone.BAD);
    var meaning = Numbers.count(sitesInNeed, "site needs", "sites need") + " attention";
    badge.getElement().setAttribute("aria-label", meaning).setAttribute("title", meaning);
    return badge;
  }
}
