package io.mooring.lab.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static List<LabelledRecord> computers(Integer... numbers) {
    return Stream.of(numbers).map(number -> new LabelledRecord(number, Map.of())).toList();
  }

  @Test
  void countsPairsOfRecords() {
    var verdict = Verdict.of(computers(1, 1, 1, 2, 2, 3), List.of("a", "a", "b", "b", "b", "c"));

    assertThat(verdict).isEqualTo(new Verdict(2, 2, 2));
    assertThat(verdict.precision()).isEqualTo(0.5);
    assertThat(verdict.recall()).isEqualTo(0.5);
  }

  @Test
  void whatSaysNothingIsNeverWrongAndFindsNothing() {
    var verdict = Verdict.of(computers(1, 1, 2), List.of("a", "b", "c"));

    assertThat(verdict.precision()).isEqualTo(1);
    assertThat(verdict.recall()).isZero();
  }

  @Test
  void wantsAnAnswerForEachRecord() {
    assertThatThrownBy(() -> Verdict.of(computers(1, 2), List.of("a")))
        .hasMessage("There are 1 answers for 2 records.");
  }
}
