package io.mooring.web.parts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** An open page has been away, hidden, asleep or cut off: it may have missed changes. */
public final class Returned extends ComponentEvent<UI> {

  private static final long serialVersionUID = 1;

  public Returned(UI page) {
    super(page, true);
  }
}
