package io.mooring.connector.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

  @Test
  void itLastsAsLongAsItWasGiven() {
    var clock = new SettableClock();
    var patience = new Patience(clock, Duration.ofSeconds(20));

    clock.pass(Duration.ofSeconds(20));
    assertThat(patience.isOver()).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(patience.isOver()).isTrue();
  }
}
