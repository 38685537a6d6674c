package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.mooring.paging.Paged;
import io.mooring.paging.Wanted;
import java.util.function.Function;

/** A list that is searched, with its head; the address says what for, so it can be handed on. */
public final class SearchedList<T> extends Div {

  private static final String SEARCH = "search";

  private final Class<? extends Component> view;
  private final Words words;
  private final ListSearch search;
  private final PagedGrid<T> grid;
  private final Function<Wanted, Paged<T>> pages;
  private final ValueProvider<T, Object> id;
  private final Div none = new Div();

  /**
   * What the list is called and says.
   *
   * @param hint what a search finds
   * @param none what stands there instead of a list; whether it was searched
   */
  public record Words(
      String title,
      String sentence,
      String label,
      String hint,
      Function<Boolean, EmptyState> none) {}

  public SearchedList(
      Class<? extends Component> view,
      Words words,
      PagedGrid<T> grid,
      Function<Wanted, Paged<T>> pages,
      ValueProvider<T, Object> id) {
    this.view = view;
    this.words = words;
    this.grid = grid;
    this.pages = pages;
    this.id = id;
    this.search = new ListSearch(words.label(), words.hint(), this::searched);
    addClassNames("page", "list-page");
    var head = new PageHead(words.title(), search, Crumbs.link("tenant", "How it is read"));
    head.say(words.sentence());
    add(head, grid, none);
  }

  public PagedGrid<T> grid() {
    return grid;
  }

  private void searched(String text) {
    var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text);
    getUI().ifPresent(ui -> ui.navigate(view, query));
  }

  /** Shows what the address says. */
  public void enter(BeforeEnterEvent event) {
    var text = event.getLocation().getQueryParameters().getSingleParameter(SEARCH).orElse("");
    if (!text.equals(search.getValue())) {
      search.setValue(text);
    }
    show(text);
  }

  private void show(String text) {
    var isEmpty = pages.apply(new Wanted(text, null, 1)).items().isEmpty();
    grid.setVisible(!isEmpty);
    none.removeAll();
    if (isEmpty) {
      none.add(words.none().apply(!text.isBlank()));
    } else {
      grid.show(text, pages, id);
    }
  }
}
