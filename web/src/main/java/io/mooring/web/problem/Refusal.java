package io.mooring.web.problem;

import java.util.function.Supplier;

/** Ends a request with a problem that its caller can read. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.title() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** What was asked for is not there, or not for this caller. */
  public static Refusal notFound(String sentence) {
    return new Refusal(Problem.of(404, sentence));
  }

  public static Refusal conflict(String sentence) {
    return new Refusal(Problem.of(409, sentence));
  }

  /** The request is well-formed, but can't be done as it is. */
  public static Refusal unprocessable(String sentence) {
    return new Refusal(Problem.of(422, sentence));
  }

  /** Takes input in by a constructor that says what is wrong with it. */
  public static <T> T orUnprocessable(Supplier<T> input) {
    try {
      return input.get();
    } catch (IllegalArgumentException e) {
      var sentence = e.getMessage();
      throw unprocessable(
          sentence == null ? "The request holds a value of the wrong form." : sentence);
    }
  }
}
