package io.mooring.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import java.util.function.Function;

/** A table of a list that is read a page at a time by key; one compact cell on a phone. */
public final class PagedGrid<T> extends Grid<T> {

  private static final int PAGE = 100;

  private final Column<T> compact;

  /**
   * Shows nothing yet.
   *
   * @param title what is listed, for who hears the page and as the head of the one cell
   */
  public PagedGrid(String title, Renderer<T> cell) {
    setSelectionMode(SelectionMode.NONE);
    addClassName("paged-grid");
    getElement().setAttribute("aria-label", title);
    setPageSize(PAGE);
    compact = addColumn(cell).setHeader(title);
  }

  /** For a wide window; it grows from so many pixels. */
  public PagedGrid<T> column(String title, int width, Renderer<T> cell) {
    addColumn(cell).setHeader(title).setWidth(width + "px").setFlexGrow(1).setResizable(true);
    return this;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Here.onWidth(event, this::fit);
  }

  private void fit(int width) {
    var narrow = Here.narrow(width);
    getColumns().forEach(column -> column.setVisible(narrow == column.equals(compact)));
    setClassName("narrow", narrow);
  }

  /** Shows a list from its beginning. */
  public void show(Function<Wanted, Paged<T>> list, ValueProvider<T, Object> id) {
    show("", list, id);
  }

  /** Shows what a search finds, from its beginning. */
  public void show(String search, Function<Wanted, Paged<T>> list, ValueProvider<T, Object> id) {
    var pages =
        new KeyedPages<T, Place>(
            PAGE,
            (after, limit) -> {
              var page = list.apply(new Wanted(search, after, limit));
              return new KeyedPages.Page<>(page.items(), page.next());
            });
    var view = setItems(query -> pages.rows(query.getOffset(), query.getLimit()).stream());
    view.setIdentifierProvider(id::apply);
    view.setItemCountEstimate(2 * PAGE);
    view.setItemCountEstimateIncrease(PAGE);
    scrollToStart();
  }
}
