package io.mooring.web.devices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mooring.access.NotPermitted;
import io.mooring.access.Permission;
import io.mooring.access.Person;
import io.mooring.device.DeviceFilter;
import io.mooring.site.AttachedSite;
import io.mooring.web.parts.EmptyState;
import io.mooring.web.words.FilterWords;
import java.util.List;

/** Why the list is empty, and what to do about it. */
final class NoDevices {

  private NoDevices() {}

  static EmptyState because(
      Person person,
      List<AttachedSite> sites,
      long everything,
      DeviceFilter filter,
      Runnable clear) {
    if (everything > 0) {
      return nothingFound(filter, clear);
    }
    return sites.isEmpty() ? noSite(person) : noneYet();
  }

  private static EmptyState nothingFound(DeviceFilter filter, Runnable clear) {
    var button = new Button("Clear search and filters", _ -> clear.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return new EmptyState(
        VaadinIcon.SEARCH,
        "No device found",
        "Nothing matches "
            + FilterWords.of(filter)
            + ". A search finds the beginnings of names, users, serial numbers, addresses and ids;"
            + " with * before it, a word finds any part of a name.",
        button);
  }

  private static EmptyState noSite(Person person) {
    return new EmptyState(
        VaadinIcon.CLUSTER,
        "No site is attached yet",
        "Devices come from Configuration Manager sites. Attach the first site, and its devices"
            + " appear here within minutes.",
        next(person));
  }

  private static Component next(Person person) {
    return person.may(Permission.MANAGE_SITES)
        ? button("Attach a site")
        : new com.vaadin.flow.component.html.Span(
            "Ask somebody with the role "
                + NotPermitted.rolesFor(Permission.MANAGE_SITES)
                + " to attach one.");
  }

  private static EmptyState noneYet() {
    return new EmptyState(
        VaadinIcon.CLOCK,
        "No devices yet",
        "A site is attached, but none of its devices has arrived. They appear here by themselves"
            + " once its connector has read the site.",
        button("See how the site fares"));
  }

  private static Component button(String text) {
    var link = new Anchor("sites", text);
    link.addClassNames("button-link");
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
