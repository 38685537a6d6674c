package io.mooring.action;

import java.util.List;

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

  /**
   * The device is protected: the person has to type its name.
   *
   * @param rules the names of the rules that protect it
   */
  record SecondThought(String deviceName, List<String> rules) implements Decision {

    /** One sentence with the rules and what to do. */
    public String why() {
      return deviceName
          + " is protected ("
          + String.join(", ", rules)
          + "): confirm by its name, exactly as it is written here.";
    }
  }

  /** The key was used for another request. */
  record KeyUsed(String why) implements Decision {}

  /** There is no such device for this person. */
  record NoSuchDevice() implements Decision {}
}
