package io.mooring.connector.orders;

import java.time.Duration;

/**
 * How long a poll is held open: shorter after a proxy has cut one, longer again after a while in
 * which none was.
 */
final class Hold {

  private static final Duration SHORTEST = Duration.ofSeconds(2);

  /** After so many undisturbed polls a longer hold is tried. */
  private static final int CALM = 20;

  private final Duration longest;
  private Duration current;
  private int undisturbed;

  Hold(Duration longest) {
    this.longest = longest;
    this.current = longest;
  }

  int seconds() {
    return Math.toIntExact(current.toSeconds());
  }

  void cut() {
    undisturbed = 0;
    var half = current.dividedBy(2);
    current = half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
  }

  void held() {
    undisturbed++;
    if (undisturbed >= CALM) {
      undisturbed = 0;
      var doubled = current.multipliedBy(2);
      current = doubled.compareTo(longest) > 0 ? longest : doubled;
    }
  }
}
