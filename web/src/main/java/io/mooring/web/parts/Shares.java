package io.mooring.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mooring.device.DeviceFilter;
import io.mooring.web.words.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole in its parts: a bar in colours, and beneath it each part by its name, the number that
 * opens its devices, and its share. The list says all that the bar shows.
 */
public final class Shares extends Section {

  /** There are so many colours; what comes after them shares the last. */
  private static final int COLOURS = 8;

  private final Div bar = new Div();
  private final UnorderedList list = new UnorderedList();

  /**
   * A part, and which devices it counts.
   *
   * @param colour the key of its colour, see {@link StackedBar}; null for one by its place
   */
  public record Part(String title, @Nullable String colour, long number, DeviceFilter filter) {

    String colour(int place) {
      return colour == null ? Integer.toString(Math.min(place + 1, COLOURS)) : colour;
    }
  }

  public Shares(String title) {
    addClassNames("tile", "shares");
    add(new H2(title), bar, list);
  }

  /** Shows the parts in their order. */
  public void show(List<Part> parts) {
    var whole = parts.stream().mapToLong(Part::number).sum();
    var stacked = new StackedBar();
    list.removeAll();
    for (var at = 0; at < parts.size(); at++) {
      var part = parts.get(at);
      var colour = part.colour(at);
      stacked.with(colour, part.number(), part.title() + ": " + Numbers.grouped(part.number()));
      list.add(line(part, colour, whole));
    }
    bar.removeAll();
    bar.add(stacked);
  }

  private static ListItem line(Part part, String colour, long whole) {
    var dot = new Span();
    dot.addClassNames("share-dot", "share-" + colour);
    dot.getElement().setAttribute("aria-hidden", "true");
    var share = new Span(Numbers.share(part.number(), whole));
    share.addClassName("secondary");
    return new ListItem(
        dot, new Span(part.title()), new DeviceLink(part.number(), part.filter()), share);
  }
}
