package io.mooring.connector.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mooring.connector.testing.SettableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PortalClockTest {

  private final SettableClock machine = new SettableClock();
  private final AtomicInteger jumps = new AtomicInteger();
  private final PortalClock clock = new PortalClock(machine, jumps::incrementAndGet);

  @Test
  void tellsOfACorrectionThatMakesThingsDue() {
    clock.compare(machine.instant().plus(Duration.ofMinutes(95)));

    assertThat(clock.instant()).isEqualTo(machine.instant().plus(Duration.ofMinutes(95)));
    assertThat(jumps).hasValue(1);
  }

  /** Two nodes of a portal, or a proxy on the way, may be a minute apart. */
  @Test
  void aClockThatFlipsIsToldOfOnce() {
    for (var answers = 0; answers < 10; answers++) {
      clock.compare(machine.instant().plusSeconds(answers % 2 == 0 ? 0 : 90));
    }
    assertThat(jumps).hasValue(1);

    clock.compare(machine.instant().plus(Duration.ofMinutes(95)));
    assertThat(jumps).hasValue(2);
  }

  @Test
  void saysNothingOfASmallOne() {
    clock.correct(machine.instant().plusSeconds(59));
    clock.compare(clock.instant().plusSeconds(2));

    assertThat(clock.instant()).isEqualTo(machine.instant().plusSeconds(59));
    assertThat(jumps).hasValue(0);
  }
}
