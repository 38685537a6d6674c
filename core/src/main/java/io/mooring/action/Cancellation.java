package io.mooring.action;

/** The answer to a person who wants to take an order back. */
public sealed interface Cancellation {

  /** It will never be sent. */
  record Cancelled(Order order) implements Cancellation {}

  /** It is on its way or has ended. */
  record TooLate(Order order, String why) implements Cancellation {}

  /** There is no such order for this person. */
  record NoSuchOrder() implements Cancellation {}
}
