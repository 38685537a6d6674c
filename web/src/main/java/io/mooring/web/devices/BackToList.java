package io.mooring.web.devices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.mooring.web.words.FilterWords;

/** The way back to the list as it was, with its search and its filters. */
final class BackToList extends Nav {

  BackToList(UI ui, String here) {
    addClassName("breadcrumb");
    getElement().setAttribute("aria-label", "Breadcrumb");
    var slash = new Span("/");
    slash.getElement().setAttribute("aria-hidden", "true");
    var current = new Span(here);
    current.getElement().setAttribute("aria-current", "page");
    add(link(ui, label(LastList.of(ui))), slash, current);
  }

  private static String label(ListAddress last) {
    return last.filter().everything() ? "Devices" : "Devices: " + FilterWords.of(last.filter());
  }

  static Anchor link(UI ui, String text) {
    var link = new Anchor(LastList.of(ui).text(), text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
