package io.mooring.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Shares of a whole beside each other. The numbers stand beside it for who does not see it. */
public final class StackedBar extends Div {

  public StackedBar() {
    addClassName("stacked-bar");
    getElement().setAttribute("aria-hidden", "true");
  }

  /**
   * Adds a share; none is not shown.
   *
   * @param key of its colour: {@code share-KEY} in the style sheet
   */
  public StackedBar with(String key, long number, String meaning) {
    if (number > 0) {
      var share = new Span();
      share.addClassNames("share", "share-" + key);
      share.getStyle().set("flex-grow", Long.toString(number));
      share.getElement().setAttribute("title", meaning);
      add(share);
    }
    return this;
  }
}
