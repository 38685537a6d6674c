package io.mooring.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.web.parts.KeyedRows.Part;
import io.mooring.web.parts.KeyedRows.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyedRowsTest {

  /** Rows are numbers, tens apart; their keys are twice as large, so that there is room between. */
  private final NavigableSet<Integer> list = new TreeSet<>();

  private final List<String> asked = new ArrayList<>();
  private int drifts;

  private final KeyedRows.Source<Integer, Integer> source =
      new KeyedRows.Source<>() {
        @Override
        public Integer key(Integer row) {
          return 2 * row;
        }

        @Override
        public Part<Integer> rows(@Nullable Integer key, Way way, int limit) {
          asked.add("rows");
          var behind = behind(key, way);
          return new Part<>(behind.stream().limit(limit).toList(), behind.size() > limit);
        }

        @Override
        public @Nullable Integer walk(@Nullable Integer key, Way way, int rows) {
          asked.add(way + " " + rows);
          return behind(key, way).stream().skip(rows - 1L).findFirst().map(this::key).orElse(null);
        }

        @Override
        public Integer before(Integer key) {
          return key - 1;
        }
      };

  private List<Integer> behind(@Nullable Integer key, Way way) {
    return (way == Way.ON ? list : list.descendingSet())
        .stream()
            .filter(row -> key == null || (way == Way.ON ? 2 * row > key : 2 * row < key))
            .toList();
  }

  @Test
  void rowsAreFoundWhereverTheyLie() {
    var rows = rows(250);

    for (var offset : List.of(0, 10, 240, 100, 97, 103, 230, 0, 245)) {
      assertThat(rows.rows(offset, 10))
          .as("from " + offset)
          .isEqualTo(tens(offset, Math.min(offset + 10, 250)));
    }
    assertThat(rows.rows(260, 10)).as("beyond the end").isEmpty();
    assertThat(rows(0).rows(0, 10)).isEmpty();
    assertThat(drifts).isZero();
  }

  @Test
  void farRowsAreReachedByAWalkFromTheNearestEnd() {
    var rows = rows(1_000);
    rows.rows(400, 10);
    rows.rows(900, 10);
    rows.rows(990, 10);
    rows.rows(420, 10);
    rows.rows(410, 10);

    assertThat(asked)
        .containsExactly(
            "ON 400", "rows", "BACK 90", "rows", "rows", "ON 10", "rows", "rows", "BACK 1");
  }

  @Test
  void aHeldRowKeepsItsNumberWhenOthersComeAndGoAboveIt() {
    var rows = rows(100);
    rows.rows(40, 20);
    list.addAll(List.of(1, 402, 403));
    list.remove(200);
    rows.count(102);
    rows.look();
    rows.hold(50, 500);

    var shown = rows.rows(40, 20);

    assertThat(shown.subList(10, 20)).isEqualTo(tens(50, 60));
    assertThat(shown.subList(0, 10)).endsWith(480, 490).doesNotContain(400).hasSize(10);
    assertThat(drifts).isZero();
  }

  @Test
  void atTheTopWhatCameMeanwhileIsNotHidden() {
    var rows = rows(100);
    list.add(1);
    rows.look();
    rows.hold(15, 150);
    rows.rows(10, 10);

    rows.rows(0, 10);

    assertThat(drifts).isEqualTo(1);
    rows.count(101);
    assertThat(rows.rows(0, 10)).startsWith(0, 1, 10);
  }

  @Test
  void anEndThatIsNotWhereItWasIsToldOnceForEachLook() {
    var rows = rows(100);
    list.removeAll(tens(50, 60));

    assertThat(rows.rows(85, 10)).hasSize(10);
    assertThat(rows.rows(0, 100)).hasSize(90);
    rows.rows(0, 100);
    assertThat(drifts).isEqualTo(1);

    rows.look();
    rows.rows(0, 100);
    assertThat(drifts).isEqualTo(2);
  }

  @Test
  void whatWasReadFromTheOtherSideMustMeet() {
    var rows = rows(100);
    rows.rows(20, 10);
    list.add(151);
    rows.rows(0, 10);

    rows.rows(10, 20);

    assertThat(drifts).isEqualTo(1);
  }

  private KeyedRows<Integer, Integer> rows(int count) {
    list.clear();
    list.addAll(tens(0, count));
    return new KeyedRows<>(count, source, () -> drifts++);
  }

  private static List<Integer> tens(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> 10 * number).toList();
  }
}
