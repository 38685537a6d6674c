package io.mooring.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import io.mooring.subject.Shelf.Placed;
import io.mooring.subject.Shelf.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTableTest {

  private final GrowingTable<String> table =
      new GrowingTable<>("Things", List.of("Name"), name -> List.of(new Span(name)));

  /** Some may be forgotten between the question for places and the one for things. */
  @Test
  void aPageThatComesShortIsNotTheEnd() {
    table.show(3, (spot, _) -> spot == null ? List.of(placed("a")) : List.of(placed("c")));

    assertThat(text()).contains("1 of 3");
    assertThat(table.more.isVisible()).isTrue();

    table.more.click();
    assertThat(text()).contains("2 of 3");
  }

  @Test
  void whereNothingMoreComesThereIsNoWayOn() {
    table.show(3, (spot, _) -> spot == null ? List.of(placed("a")) : List.of());

    table.more.click();

    assertThat(table.more.isVisible()).isFalse();
  }

  private String text() {
    return table.getElement().getTextRecursively();
  }

  private static Placed<String> placed(String name) {
    return new Placed<>(new Spot(name, name), name);
  }
}
