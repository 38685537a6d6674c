package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, one line beneath, and what can be done on the right. */
public final class PageHead extends Div {

  private final Paragraph line = new Paragraph();
  private final Div actions = new Div();

  public PageHead(String title, Component... buttons) {
    addClassName("page-head");
    line.addClassName("secondary");
    actions.addClassName("actions");
    actions.add(buttons);
    var words = new Div(new H1(title), line);
    words.addClassName("words");
    add(words, actions);
  }

  /** Replaces the line beneath the title. */
  public void say(String text) {
    line.setText(text);
  }

  public String said() {
    return line.getText();
  }
}
