package io.mooring.action;

import org.junit.jupiter.api.Test;

/** The life of orders, in random sequences of what may happen, whatever they are stored in. */
public interface OrderLifeContract {

  LifePorts ports();

  /** How many lives are lived, each by a seed of its own. */
  int lives();

  @Test
  default void goesAsTheModelSays() {
    for (var seed = 0; seed < lives(); seed++) {
      OrderLife.live(ports(), seed, 120);
    }
  }

  @Test
  default void holdsWhenEverythingHappensAtOnce() throws Exception {
    for (var seed = 0; seed < Math.ceilDiv(lives(), 5); seed++) {
      OrderRush.run(ports(), seed, 6);
    }
  }
}
