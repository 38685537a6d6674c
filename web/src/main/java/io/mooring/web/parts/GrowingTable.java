package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.mooring.subject.Shelf.Placed;
import io.mooring.subject.Shelf.Spot;
import io.mooring.web.words.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table that shows a list's beginning, says how long it is, and grows to its end. */
public final class GrowingTable<T> extends Div {

  private static final int PAGE = 50;

  /** The things behind a spot, or from the beginning. */
  public interface Source<T> {
    List<Placed<T>> after(@Nullable Spot spot, int limit);
  }

  private final transient Function<T, List<Component>> cells;
  private final NativeTable table = new NativeTable();
  private final Span shown = new Span();
  private transient Source<T> source = (_, _) -> List.of();
  private transient Optional<Spot> last = Optional.empty();
  private long total;
  private long rows;
  public final Button more = new Button("Show more", _ -> grow());

  /**
   * Makes an empty one.
   *
   * @param label what it lists
   * @param cells of a row, as many as there are heads
   */
  public GrowingTable(String label, List<String> heads, Function<T, List<Component>> cells) {
    this.cells = cells;
    addClassName("ruled");
    table.getElement().setAttribute("aria-label", label);
    var head = new NativeTableRow();
    heads.forEach(text -> head.add(headCell(text)));
    table.getHead().add(head);
    shown.addClassName("secondary");
    var foot = new Div(shown, more);
    foot.addClassName("table-foot");
    add(table, foot);
  }

  private static NativeTableHeaderCell headCell(String text) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  /** Begins anew with another list. */
  public void show(long length, Source<T> list) {
    source = list;
    total = length;
    rows = 0;
    last = Optional.empty();
    table.getBody().removeAll();
    grow();
  }

  private void grow() {
    var page = source.after(last.orElse(null), PAGE);
    page.forEach(one -> table.getBody().add(row(one.thing())));
    rows += page.size();
    if (!page.isEmpty()) {
      last = Optional.of(page.getLast().spot());
    }
    more.setVisible(!page.isEmpty() && rows < total);
    shown.setText("%s of %s".formatted(Numbers.grouped(rows), Numbers.grouped(total)));
    table.setVisible(total > 0);
  }

  private NativeTableRow row(T thing) {
    var row = new NativeTableRow();
    cells.apply(thing).forEach(cell -> row.add(new NativeTableCell(cell)));
    return row;
  }
}
