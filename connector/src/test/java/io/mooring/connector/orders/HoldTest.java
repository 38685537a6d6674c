package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoldTest {

  private final Hold hold = new Hold(Duration.ofSeconds(25));

  @Test
  void halvesAfterACutButNotToNothing() {
    hold.cut();
    assertThat(hold.seconds()).isEqualTo(12);
    for (var i = 0; i < 10; i++) {
      hold.cut();
    }
    assertThat(hold.seconds()).isEqualTo(2);
  }

  @Test
  void growsBackAfterAWhileWithoutACut() {
    hold.cut();
    for (var i = 0; i < 19; i++) {
      hold.held();
    }
    assertThat(hold.seconds()).isEqualTo(12);
    hold.held();
    assertThat(hold.seconds()).isEqualTo(25);
  }
}
