package io.mooring.web.words;

import io.mooring.coexistence.Ability;
import io.mooring.coexistence.Concern.Risk;

/** How co-existence with a third-party MDM is said. */
public final class CoExistenceWords {

  private CoExistenceWords() {}

  public static String of(Risk risk) {
    return switch (risk) {
      case CONFLICT -> "Conflict";
      case UNSUPPORTED -> "Not supported";
      case UNCERTAIN -> "Uncertain";
      case PLAIN -> "As expected";
    };
  }

  public static String meaning(Risk risk) {
    return switch (risk) {
      case CONFLICT -> "Several MDMs act on the device, and nothing divides the work.";
      case UNSUPPORTED -> "Microsoft does not support co-existence on such a device.";
      case UNCERTAIN -> "What is known does not agree, or is not enough.";
      case PLAIN -> "ConfigMgr's seven areas are off; nothing else is known against it.";
    };
  }

  public static String of(Ability.Possible possible) {
    return switch (possible) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_STATED -> "Not stated by Microsoft";
    };
  }
}
