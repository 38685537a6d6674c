package io.mooring.connector.check;

import java.io.IOException;
import java.util.Set;

/**
 * One step of a walk.
 *
 * @param of which of several, such as a class of the site; empty where there is one
 * @param needs hops that must have been passed before
 */
record Step(Hop hop, String of, Set<Hop> needs, Trial trial) {

  /** Tries it. */
  interface Trial {
    Said tell() throws IOException;
  }

  Step {
    needs = Set.copyOf(needs);
  }

  static Step of(Hop hop, Set<Hop> needs, Trial trial) {
    return new Step(hop, "", needs, trial);
  }
}
