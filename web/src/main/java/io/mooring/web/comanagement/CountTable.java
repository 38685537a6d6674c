package io.mooring.web.comanagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.mooring.device.DeviceFilter;
import io.mooring.web.parts.DeviceLink;
import java.util.Locale;

/** Numbers of devices by name, with their share drawn beside them. */
final class CountTable extends NativeTable {

  CountTable(String names) {
    addClassName("counts");
    var number = head("Devices", "col");
    number.addClassName("number-cell");
    getHead().add(new NativeTableRow(head(names, "col"), number, share()));
  }

  static NativeTableHeaderCell head(String text, String scope) {
    var cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static NativeTableCell share() {
    var cell = new NativeTableCell();
    cell.getElement().setAttribute("aria-hidden", "true");
    return cell;
  }

  /**
   * Adds a row.
   *
   * @param key of the colour, see {@link io.mooring.web.parts.StackedBar}
   * @param share of the largest number, 0 to 1
   */
  void row(String name, String key, long number, double share, DeviceFilter filter) {
    var title = head("", "row");
    title.add(dot(key), new Span(name));
    getBody().add(new NativeTableRow(title, cell(new DeviceLink(number, filter)), bar(key, share)));
  }

  /** The colour that a share has in bars. */
  static Span dot(String key) {
    var dot = new Span();
    dot.addClassNames("share-dot", "share-" + key);
    dot.getElement().setAttribute("aria-hidden", "true");
    return dot;
  }

  static NativeTableCell cell(Component content) {
    var cell = new NativeTableCell(content);
    cell.addClassName("number-cell");
    return cell;
  }

  private static NativeTableCell bar(String key, double share) {
    var bar = new Div();
    bar.addClassNames("bar", "share-" + key);
    bar.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * share));
    var cell = share();
    cell.addClassName("bar-cell");
    if (share > 0) {
      cell.add(bar);
    }
    return cell;
  }
}
