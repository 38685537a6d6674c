package io.mooring.lab.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Waiting for processes, by asking. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** What is asked until there is an answer. */
  @FunctionalInterface
  interface Question<T> {

    Optional<T> ask() throws IOException;
  }

  private Patience() {}

  static <T> T until(String what, Duration atMost, Question<T> question) {
    var end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      try {
        var answer = question.ask();
        if (answer.isPresent()) {
          return answer.get();
        }
      } catch (IOException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
      pause(PAUSE);
    }
    throw new IllegalStateException("Not within %s: %s".formatted(atMost, what));
  }

  static void pause(Duration length) {
    LockSupport.parkNanos(length.toNanos());
    if (Thread.interrupted()) {
      throw new IllegalStateException("The benchmark was interrupted.");
    }
  }
}
