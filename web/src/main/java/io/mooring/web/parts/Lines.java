package io.mooring.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What is known of one thing, a line each. */
public final class Lines extends Div {

  private static final String NOT_KNOWN = "not known";

  public Lines() {
    addClassName("facts");
    getElement().setAttribute("role", "list");
  }

  /** Adds a line; null is not known. */
  public void add(String label, @Nullable String value) {
    var name = new Span(label);
    name.addClassName("fact-label");
    var text = new Span(value == null ? NOT_KNOWN : value);
    var held = new Div(text);
    held.addClassName("fact-value");
    held.setClassName("not-known", value == null);
    var row = new Div(name, held);
    row.addClassName("fact");
    row.getElement().setAttribute("role", "listitem");
    add(row);
  }
}
