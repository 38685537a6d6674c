package io.mooring.connector.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a hop was found.
 *
 * @param of which of several, such as a class of the site; empty where there is one
 * @param remedy what to do; null where nothing is wrong
 */
public record Finding(
    Hop hop, String of, State state, String sentence, @Nullable String remedy, Duration took) {

  static Finding of(Step step, Said said, Duration took) {
    return new Finding(step.hop(), step.of(), said.state(), said.sentence(), said.remedy(), took);
  }

  /** What is said, and of which of several. */
  String named() {
    return of.isEmpty() || state == State.NOT_TRIED ? sentence : "%s: %s".formatted(of, sentence);
  }

  public boolean isWrong() {
    return state == State.WRONG;
  }
}
