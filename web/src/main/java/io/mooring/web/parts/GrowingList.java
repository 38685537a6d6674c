package io.mooring.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.mooring.paging.Paged;
import io.mooring.paging.Place;
import io.mooring.paging.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Things one below the other that are more than a row each; it grows to the list's end. */
public final class GrowingList<T> extends Div {

  private static final int PAGE = 20;

  private final transient Function<Wanted, Paged<T>> list;
  private final transient Function<T, Component> row;
  private final Div rows = new Div();
  private transient List<T> shown = List.of();
  private transient Optional<Place> next = Optional.empty();
  public final Button more = new Button("Show more", _ -> grow());

  public GrowingList(Function<Wanted, Paged<T>> list, Function<T, Component> row) {
    this.list = list;
    this.row = row;
    rows.addClassName("site-list");
    more.addThemeVariants(ButtonVariant.TERTIARY);
    add(rows, more);
  }

  public List<T> shown() {
    return shown;
  }

  /** Reads as much again as is shown; what is as it was is left alone. */
  public void look() {
    var page = list.apply(Wanted.all(null, Math.clamp(shown.size(), PAGE, Wanted.LARGEST)));
    follow(page);
    if (!page.items().equals(shown)) {
      shown = page.items();
      rows.removeAll();
      shown.forEach(item -> rows.add(row.apply(item)));
    }
  }

  private void grow() {
    var page = list.apply(Wanted.all(next.orElse(null), PAGE));
    follow(page);
    shown = Stream.concat(shown.stream(), page.items().stream()).toList();
    page.items().forEach(item -> rows.add(row.apply(item)));
  }

  private void follow(Paged<T> page) {
    next = Optional.ofNullable(page.next());
    more.setVisible(next.isPresent());
  }
}
