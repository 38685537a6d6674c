package io.mooring.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void minusOneIsNotAvailableAndNoPoints() {
    assertThat(Score.of(-1)).isEqualTo(new Score.NotAvailable());
  }

  @Test
  void nothingIsTheWorstAndAHundredTheBest() {
    assertThat(Score.of(0)).isEqualTo(new Score.Points(0));
    assertThat(Score.of(100)).isEqualTo(new Score.Points(100));
  }

  @Test
  void anyOtherNumberIsNoScore() {
    assertThat(Score.of(-2)).isNull();
    assertThat(Score.of(100.5)).isNull();
    assertThat(Score.of(Double.NaN)).isNull();
  }
}
