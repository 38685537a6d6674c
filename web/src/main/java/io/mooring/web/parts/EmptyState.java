package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page says when there is nothing to show: why, and what to do next. */
public final class EmptyState extends Div {

  public EmptyState(VaadinIcon icon, String title, String text, Component... next) {
    addClassName("empty");
    var picture = icon.create();
    picture.getElement().setAttribute("aria-hidden", "true");
    var actions = new Div(next);
    actions.addClassName("actions");
    add(picture, new H2(title), new Paragraph(text), actions);
  }
}
