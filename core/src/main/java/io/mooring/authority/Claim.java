package io.mooring.authority;

import io.mooring.device.Told;

/** What one voice says of who is in charge: the plan, the site's settings, or the client. */
public sealed interface Claim {

  record Known(Told<Authority> who) implements Claim {}

  /** It would have something to say, and it is not known what. */
  record Unknown(String why) implements Claim {}

  /** It has nothing to say. */
  record None(String why) implements Claim {}

  /** Whether it says that this one is in charge. */
  default boolean names(Authority authority) {
    return switch (this) {
      case Known(var who) -> who.value() == authority;
      case Unknown _, None _ -> false;
    };
  }
}
