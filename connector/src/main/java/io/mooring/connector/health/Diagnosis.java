package io.mooring.connector.health;

import java.util.Optional;

/** Finds what is behind a fault at the site, by looking at the way there from its beginning. */
@FunctionalInterface
public interface Diagnosis {

  /** The first thing wrong; empty when everything is well by now. */
  Optional<Ailment> firstWrong();

  /** What is wrong, and what a person should do. */
  record Ailment(String sentence, String remedy) {}
}
