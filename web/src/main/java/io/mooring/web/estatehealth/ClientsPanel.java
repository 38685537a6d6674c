package io.mooring.web.estatehealth;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mooring.access.Person;
import io.mooring.device.DeviceDirectory;
import io.mooring.device.DeviceFilter;
import io.mooring.device.Facet;
import io.mooring.web.words.FacetWords;
import io.mooring.web.words.Numbers;
import java.util.List;
import java.util.TreeMap;

/** How many clients are active, and how many devices are there: each number opens its devices. */
final class ClientsPanel extends Div {

  private static final List<Facet> SHOWN =
      List.of(Facet.CLIENT, Facet.PRESENCE, Facet.PENDING_RESTART);

  private final transient Person person;
  private final transient DeviceDirectory directory;

  ClientsPanel(Person person, DeviceDirectory directory) {
    this.person = person;
    this.directory = directory;
    addClassName("figures");
    getElement().setAttribute("role", "list");
  }

  void show() {
    removeAll();
    SHOWN.forEach(facet ->
        new TreeMap<>(directory.counts(person, DeviceFilter.EVERYTHING, facet).numbers())
            .forEach((value, number) -> add(figure(facet, value, number))));
  }

  private static Div figure(Facet facet, String value, long number) {
    var label = new Span(FacetWords.title(facet) + ": " + FacetWords.value(facet, value));
    label.addClassName("fact-label");
    var link =
        new Anchor(
            "devices?%s=%s".formatted(facet.key(), value),
            Numbers.count(number, "device", "devices"));
    link.getElement().setAttribute("router-link", true);
    link.addClassName("figure-value");
    var figure = new Div(label, link);
    figure.addClassName("figure");
    figure.getElement().setAttribute("role", "listitem");
    return figure;
  }
}
