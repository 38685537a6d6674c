package io.mooring.lab.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again at what other processes are about to do. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private Eventually() {}

  /** Asks another process. */
  interface Asking<T> {
    T ask() throws Exception;
  }

  /** The first answer that satisfies; the last one is in the failure. */
  static <T> T eventually(String what, Asking<T> asking, Predicate<T> satisfied) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    Object last = null;
    while (System.nanoTime() < end) {
      try {
        var answer = asking.ask();
        if (satisfied.test(answer)) {
          return answer;
        }
        last = answer;
      } catch (Exception e) {
        last = e;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("Not seen in " + PATIENCE + ": " + what + "; last: " + last);
  }
}
