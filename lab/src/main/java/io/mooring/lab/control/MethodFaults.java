package io.mooring.lab.control;

/**
 * What is wrong with calls of methods: so many are carried out and never answered, all wait before
 * they are carried out, or after.
 */
public record MethodFaults(int loseAnswers, boolean holdBefore, boolean holdAfter) {

  static final MethodFaults NONE = new MethodFaults(0, false, false);

  MethodFaults withLoseAnswers(int count) {
    return new MethodFaults(count, holdBefore, holdAfter);
  }

  MethodFaults withHoldBefore(boolean hold) {
    return new MethodFaults(loseAnswers, hold, holdAfter);
  }

  MethodFaults withHoldAfter(boolean hold) {
    return new MethodFaults(loseAnswers, holdBefore, hold);
  }
}
