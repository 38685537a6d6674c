package io.mooring.action;

import java.util.concurrent.CompletableFuture;
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

  @Test
  default void aCancelThatAClaimOvertakesIsTooLate() {
    new OrderDuel(ports(), this::meanwhile).claimFirst();
  }

  @Test
  default void aClaimThatACancelOvertakesIsNotGranted() {
    new OrderDuel(ports(), this::meanwhile).cancelFirst();
  }

  /** Does the work in a transaction of its own, while another is open. */
  default void meanwhile(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}
