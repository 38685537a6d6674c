package io.mooring.cloud;

/** What came of a question for one thing. */
public sealed interface Asked<T> {

  record Found<T>(T value) implements Asked<T> {}

  /** Graph was asked and has no such thing. */
  record NotThere<T>() implements Asked<T> {}

  /** Nothing is known of it. */
  record NotAnswered<T>(Doubt doubt) implements Asked<T> {}
}
