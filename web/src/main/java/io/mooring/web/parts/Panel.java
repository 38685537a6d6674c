package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;

/** A titled part of a page. */
public final class Panel extends Card {

  private static final int LEVEL = 2;

  public Panel(String title, Component... content) {
    addThemeVariants(CardVariant.OUTLINED);
    addClassName("panel");
    setTitle(title, LEVEL);
    setAriaRole("region");
    setAriaLabel(title);
    add(content);
  }
}
