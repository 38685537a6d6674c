package io.mooring.action;

/** The answer to a person who asked for an action. */
public sealed interface Decision {

  /**
   * It is ordered.
   *
   * @param repeated whether the same request had been accepted before
   */
  record Accepted(Order order, boolean repeated) implements Decision {}

  /** It can't be done, for a reason that the person can read. */
  record Refused(String why) implements Decision {}

  /** The key was used for another request. */
  record KeyUsed(String why) implements Decision {}

  /** There is no such device for this person. */
  record NoSuchDevice() implements Decision {}
}
