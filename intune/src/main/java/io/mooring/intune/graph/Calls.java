package io.mooring.intune.graph;

import static io.mooring.cloud.Doubt.Cause.SIGN_IN;
import static io.mooring.cloud.Doubt.Cause.THROTTLED;
import static io.mooring.cloud.Doubt.Cause.UNAVAILABLE;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The calls of one reading: within the limits, repeated while there is hope, and counted. */
final class Calls {

  private static final int MOST_TRIES = 8;

  /** Who wants more rest than this gets it from the next reading. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);

  private final Faults faults;
  private final SignIn signIn;
  private final Pace pace;
  private final Backoff backoff;
  private final Family family;
  private int made;
  private int putOff;

  Calls(Faults faults, SignIn signIn, Pace pace, Backoff backoff, Family family) {
    this.faults = faults;
    this.signIn = signIn;
    this.pace = pace;
    this.backoff = backoff;
    this.family = family;
  }

  <T> ResponseEntity<T> ask(Supplier<ResponseEntity<T>> call) throws GraphException {
    return ask(1, call);
  }

  /**
   * Asks until there is an answer.
   *
   * @param weight for how many calls it counts: the steps of a batch count one by one
   */
  <T> ResponseEntity<T> ask(int weight, Supplier<ResponseEntity<T>> call) throws GraphException {
    for (var tries = 1; ; tries++) {
      try {
        return attempt(weight, call);
      } catch (GraphException e) {
        if (!isWorthAnother(e, tries)) {
          throw e;
        }
        hold(tries, e);
      }
    }
  }

  private <T> ResponseEntity<T> attempt(int weight, Supplier<ResponseEntity<T>> call)
      throws GraphException {
    try {
      pace.take(family, weight);
      made++;
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GraphException.ended();
    } catch (RuntimeException e) {
      throw faults.of(e);
    }
  }

  /** Whether it may well be answered the next time. */
  boolean isWorthAnother(GraphException fault, int tries) {
    var cause = fault.doubt().cause();
    if (cause == SIGN_IN && fault.status() != 0) {
      signIn.forget();
      return tries == 1;
    }
    var rest = fault.retryAfter();
    return tries < MOST_TRIES
        && (cause == THROTTLED || cause == UNAVAILABLE)
        && (rest == null || rest.compareTo(LONGEST_REST) <= 0);
  }

  /** Everybody leaves the family alone for as long as Graph says, else for longer and longer. */
  void hold(int tries, GraphException fault) {
    if (fault.doubt().cause() != SIGN_IN) {
      putOff++;
      pace.hold(family, rest(fault.retryAfter(), tries));
    }
  }

  private Duration rest(@Nullable Duration wanted, int tries) {
    return wanted == null || wanted.isZero() ? backoff.after(tries) : wanted;
  }

  /** The body of an answer that has one. */
  static <T> T body(ResponseEntity<T> answer) throws GraphException {
    var body = answer.getBody();
    if (body == null) {
      throw GraphException.nonsense("it is empty");
    }
    return body;
  }

  Faults faults() {
    return faults;
  }

  int made() {
    return made;
  }

  int putOff() {
    return putOff;
  }
}
