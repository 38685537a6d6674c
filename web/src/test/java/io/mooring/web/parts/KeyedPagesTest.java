package io.mooring.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedPagesTest {

  private final List<@Nullable Integer> asked = new ArrayList<>();

  @Test
  void rowsAreFoundWhereverTheyLie() {
    var pages = pages(25);

    assertThat(pages.rows(0, 10)).isEqualTo(numbers(0, 10));
    assertThat(pages.rows(10, 10)).isEqualTo(numbers(10, 20));
    assertThat(pages.rows(20, 10)).as("the end").isEqualTo(numbers(20, 25));
    assertThat(pages.rows(30, 10)).as("beyond the end").isEmpty();
  }

  @Test
  void aRangeAcrossPagesIsPutTogether() {
    assertThat(pages(25).rows(7, 9)).isEqualTo(numbers(7, 16));
  }

  @Test
  void aPageThatWasPassedIsReadByItsKeyAtOnce() {
    var pages = pages(50);
    pages.rows(0, 40);
    asked.clear();

    pages.rows(20, 10);

    assertThat(asked).containsExactly(19);
  }

  @Test
  void aJumpWalksNoFurtherThanItsRange() {
    pages(1_000).rows(30, 10);

    assertThat(asked).containsExactly(null, 9, 19, 29);
  }

  @Test
  void anEmptyListHasNoRows() {
    assertThat(pages(0).rows(0, 10)).isEmpty();
  }

  private KeyedPages<Integer, Integer> pages(int count) {
    return new KeyedPages<>(
        10,
        (after, limit) -> {
          asked.add(after);
          var from = after == null ? 0 : after + 1;
          var to = Math.min(count, from + limit);
          return new KeyedPages.Page<>(numbers(from, to), to < count ? to - 1 : null);
        });
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
