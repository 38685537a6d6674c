package io.mooring.web.parts;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** Text to paste elsewhere, with a button that copies it. */
public final class CodeBlock extends Div {

  private final String text;

  public CodeBlock(String what, String text) {
    this.text = text;
    addClassName("code-block");
    var pre = new Pre(new Code(text));
    pre.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", what);
    add(pre, new CopyButton(what, text));
  }

  public String text() {
    return text;
  }
}
