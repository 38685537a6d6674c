package io.mooring.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.web.parts.Chip;
import io.mooring.web.words.Numbers;

/** The way to every page that this person may see. */
final class Navigation extends SideNav {

  private final SideNavItem devices = item("Devices", "devices", VaadinIcon.DESKTOP);
  private final SideNavItem sites = item("Sites", "sites", VaadinIcon.CLUSTER);

  Navigation(Person person) {
    getElement().setAttribute("aria-label", "Pages");
    devices.setMatchNested(true);
    addItem(item("Overview", "overview", VaadinIcon.DASHBOARD));
    addItem(devices);
    addItem(item("Users", "users", VaadinIcon.USERS));
    addItem(item("Apps", "apps", VaadinIcon.GRID_BIG_O));
    addItem(sites);
    addItem(item("Co-management", "co-management", VaadinIcon.SLIDERS));
    addItem(item("Co-existence", "co-existence", VaadinIcon.HANDSHAKE));
    addItem(item("Protection", "protection", VaadinIcon.SHIELD));
    addItem(item("Health", "estate-health", VaadinIcon.HEART_O));
    addItem(item("Conditional access", "conditional-access", VaadinIcon.LOCK));
    addItem(item("Autopilot", "autopilot", VaadinIcon.ROCKET));
    addItem(item("Tenant settings", "tenant", VaadinIcon.CLOUD_O));
    if (person.may(Permission.READ_AUDIT)) {
      addItem(item("Audit log", "audit", VaadinIcon.BOOK));
    }
    addItem(item("API tokens", "tokens", VaadinIcon.KEY));
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
