package io.mooring.web.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.web.words.Numbers;
import java.util.List;

/**
 * A whole in its parts: a bar in colours, and beneath it each part by its name, its number and its
 * share, which leads to what it counts. The list says all that the bar shows.
 */
public final class Shares extends Section {

  /** The theme has so many colours; what comes after them shares the last. */
  private static final int COLOURS = 8;

  private final Div bar = new Div();
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph("No device yet.");

  /**
   * A part.
   *
   * @param address where the devices are that it counts
   */
  public record Part(String title, long number, String address) {}

  public Shares(String title) {
    addClassNames("tile", "shares");
    bar.addClassName("share-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    none.addClassName("secondary");
    add(new H2(title), bar, list, none);
  }

  /** Shows the parts in their order; empty ones are left out. */
  public void show(List<Part> parts) {
    var shown = parts.stream().filter(part -> part.number() > 0).toList();
    var whole = shown.stream().mapToLong(Part::number).sum();
    bar.removeAll();
    list.removeAll();
    for (var at = 0; at < shown.size(); at++) {
      var colour = "colour-" + Math.min(at + 1, COLOURS);
      bar.add(piece(shown.get(at), colour));
      list.add(line(shown.get(at), colour, whole));
    }
    bar.setVisible(!shown.isEmpty());
    none.setVisible(shown.isEmpty());
  }

  private static Div piece(Part part, String colour) {
    var piece = new Div();
    piece.addClassName(colour);
    piece.getStyle().setFlexGrow(Long.toString(part.number()));
    return piece;
  }

  private static ListItem line(Part part, String colour, long whole) {
    var key = new Span();
    key.addClassNames("share-key", colour);
    var name = new Anchor(part.address(), part.title());
    var number = new Span(Numbers.grouped(part.number()));
    number.addClassName("number");
    var share = new Span(Numbers.share(part.number(), whole));
    share.addClassName("secondary");
    return new ListItem(key, name, number, share);
  }
}
