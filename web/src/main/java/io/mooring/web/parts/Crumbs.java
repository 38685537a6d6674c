package io.mooring.web.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The way back from one thing to the list it is in. */
public final class Crumbs extends Nav {

  public Crumbs(String list, String address, String here) {
    addClassName("breadcrumb");
    getElement().setAttribute("aria-label", "Breadcrumb");
    var slash = new Span("/");
    slash.getElement().setAttribute("aria-hidden", "true");
    var current = new Span(here);
    current.getElement().setAttribute("aria-current", "page");
    add(link(address, list), slash, current);
  }

  /** A link within the console. */
  public static Anchor link(String address, String text) {
    var link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
